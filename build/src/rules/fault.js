export function describeFault(fault) {
    return `${fault.file}:${fault.line}:${fault.column}: ${fault.severity}: ${fault.message}`;
}
