/** Lines of a file, an exit status, seconds and a command; and the collector's, which count and tell more. */
const LINES = [
    /^(?<file>[^\t]+)\t(?<exit>\d+)\t\d+(?:\.\d+)?\t(?<command>[^\t]*)$/,
    /^\d+\t(?<file>[^\t]+)\t(?<exit>\d+)\t\d+\t\d+\t[a-z-]+\t(?<command>[^\t]*)$/,
];
/**
 * What a collector ran, from the `manifest.tsv` beside its files. The files are named as the bundle names them.
 * Undefined for any other text.
 */
export function readCommandManifest(path, text) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const [first = '', ...others] = text.split('\n').filter((line) => line !== '');
    const isHeader = first.startsWith('number\tfile\texit\t');
    const lines = isHeader ? others : [first, ...others];
    const commands = lines.flatMap((line) => {
        const groups = LINES.map((form) => form.exec(line)?.groups).find((found) => found !== undefined);
        const { file = '', exit, command = '' } = groups ?? {};
        return /(?:kubectl|oc) /.test(command) ? [{ file: folder + file, exitStatus: Number(exit), command }] : [];
    });
    return isHeader || (commands.length > 0 && commands.length >= lines.length / 2) ? commands : undefined;
}
