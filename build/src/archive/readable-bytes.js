const units = ['bytes', 'KiB', 'MiB', 'GiB'];
/** `2 GiB`, `1.5 MiB`, `700 bytes`. */
export function readableBytes(bytes) {
    const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    return `${Math.round((bytes / 1024 ** step) * 10) / 10} ${units[step]}`;
}
