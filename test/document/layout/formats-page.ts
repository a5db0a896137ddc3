import type { Layout } from '../../../src/document/layout/layout.ts';

/** The part of `docs/formats.md` that the layouts themselves say. */
export function formatsPage(layouts: readonly Layout[]): string {
  return layouts.map(section).join('\n');
}

function section({ name, madeBy, source, files, absence }: Layout): string {
  return [
    `### ${name}`,
    '',
    `Made by ${madeBy}. The paths are those of ${source}.`,
    '',
    '| A path | What it holds | What the path tells |',
    '|---|---|---|',
    ...files.map(
      ({ example, holds, path, marks }) => `| \`${example}\` | ${holds} | ${toldBy(path, example, marks)} |`,
    ),
    '',
    `**Not in it:** ${absence}`,
    '',
  ].join('\n');
}

/** What is known by the path alone, with `layout` where no other program makes such a path. */
function toldBy(path: RegExp, example: string, marks: true | undefined): string {
  const groups = Object.entries(path.exec(example)?.groups ?? {}).flatMap(([group, value]) =>
    value === undefined ? [] : group,
  );
  return [...(marks === true ? ['layout'] : []), ...groups].join(', ') || '–';
}
