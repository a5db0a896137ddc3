/**
 * What a collector ran, from the `manifest.tsv` beside its files: file, exit status, seconds, command. The files are
 * named as the bundle names them. Undefined for any other text.
 */
export function readCommandManifest(path, text) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const lines = text.split('\n').filter((line) => line !== '');
    const commands = lines.flatMap((line) => {
        const found = /^([^\t]+)\t(\d+)\t\d+(?:\.\d+)?\t([^\t]*(?:kubectl|oc) [^\t]*)$/.exec(line);
        if (found === null)
            return [];
        const [, file = '', exitStatus, command = ''] = found;
        return [{ file: folder + file, exitStatus: Number(exitStatus), command }];
    });
    return commands.length > 0 && commands.length >= lines.length / 2 ? commands : undefined;
}
