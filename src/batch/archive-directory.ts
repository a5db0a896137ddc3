import { createHash } from 'node:crypto';

const LONGEST_NAME = 80;

/** Where an archive's files lie below the output directory: a name that tells the path, and differs wherever paths do. */
export function archiveDirectory(path: string): string {
  const name = path
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(-LONGEST_NAME)
    .replace(/^[-.]+/, '');
  const digest = createHash('sha256').update(path).digest('hex');
  return `archives/${name === '' ? '' : `${name}-`}${digest.slice(0, 10)}`;
}
