import type { FileUse, Layout, LayoutFile } from './layout.ts';
import { layouts } from './layouts.ts';

/** What a file's path says of it. */
export interface Place {
  /** The layout that the path shows, where no other has such paths. */
  readonly layout?: string;
  readonly namespace?: string;
  /** A folder for every namespace at once. */
  readonly allNamespaces?: true;
  readonly pod?: string;
  readonly container?: string;
  readonly node?: string;
  readonly previous: boolean;
  /** The program that writes it. */
  readonly component?: string;
  /** The plural or singular of the kind that it holds, in lower case. */
  readonly resource?: string;
  readonly is?: FileUse;
}

/** Folders above the kubelet's that are no node's: `/var/log/pods`. */
const NO_NODES = new Set(['log', 'logs']);

/** Each layout with all paths of its files in one, in which a name may stand for two: most layouts are passed over by it. */
const alike = layouts.map((layout) => ({
  layout,
  likeness: new RegExp(layout.files.map(({ path }) => withoutNames(path.source)).join('|')),
}));

function withoutNames(source: string): string {
  return source.replaceAll(/\(\?<\w+>/g, '(?:').replaceAll(/\\k<\w+>/g, '[^/]+');
}

/** The place of a file in the first layout that has such a path. */
export function placeInLayout(path: string): Place | undefined {
  for (const { layout, likeness } of alike) {
    if (!likeness.test(path)) continue;
    for (const file of layout.files) {
      const found = file.path.exec(path);
      if (found !== null) return placeOf(layout, file, found.groups ?? {});
    }
  }
  return undefined;
}

function placeOf(layout: Layout, file: LayoutFile, groups: Readonly<Record<string, string | undefined>>): Place {
  const { namespace, pod, container, node, previous, resource, component = file.component } = groups;
  return {
    ...(file.marks === true ? { layout: layout.name } : {}),
    ...(namespace === undefined || namespace === 'all' ? {} : { namespace }),
    ...(namespace === 'all' ? { allNamespaces: true } : {}),
    ...(pod === undefined ? {} : { pod }),
    ...(container === undefined ? {} : { container }),
    ...(node === undefined || NO_NODES.has(node) ? {} : { node }),
    previous: previous !== undefined,
    ...(component === undefined ? {} : { component }),
    ...(resource === undefined ? {} : { resource }),
    ...(file.is === undefined ? {} : { is: file.is }),
  };
}
