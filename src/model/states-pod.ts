import type { LogOrigin } from './document.ts';

/** Whether a log's pod is stated: one that the file's name does not hold was read elsewhere, and is no guess. */
export function statesPod({ file, pod }: LogOrigin): boolean {
  return pod !== undefined && !file.slice(file.lastIndexOf('/') + 1).includes(pod);
}
