/** What the operating system refused, in words. */
export function readErrorText(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
        case 'ENOENT':
            return 'no such file or directory';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ELOOP':
            return 'the symbolic links lead in a circle';
        case 'ENOTDIR':
            return 'a part of the path is not a directory';
        default:
            return error instanceof Error ? error.message : String(error);
    }
}
