import type { CollectedCommand } from '../../model/document.ts';

/** A collector's manifest of what it ran: file, exit status, seconds, command, separated by tabs. */
export function readCommandManifest(path: string, text: string): readonly CollectedCommand[] | undefined {
  // The names in it are relative to its own folder.
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const lines = text.split('\n').filter((line) => line !== '');
  const commands = lines.flatMap((line): CollectedCommand[] => {
    const found = /^([^\t]+)\t(\d+)\t[\d.]+\t((?:kubectl|oc) .+)$/.exec(line);
    return found === null
      ? []
      : [{ file: `${folder}${found[1] ?? ''}`, exitStatus: Number(found[2]), command: found[3] ?? '' }];
  });
  return commands.length > 0 && commands.length >= lines.length / 2 ? commands : undefined;
}
