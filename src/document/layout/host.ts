import type { HostStatement } from '../../model/document.ts';
import type { Place } from './place-in-layout.ts';

/** A file that holds nothing but the name of the host that its folder is from. */
export function readHostFile(path: string, place: Place | undefined, text: string): HostStatement | undefined {
  const node = /^\s*([A-Za-z0-9][\w.-]{0,252})\s*$/.exec(text)?.[1];
  if (place?.is !== 'hostname' || node === undefined) return undefined;
  return { folder: path.slice(0, path.lastIndexOf('/') + 1), node, file: path };
}
