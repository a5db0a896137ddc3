import { readFileSync } from 'node:fs';

/** The templates as they are shipped. */
export function templateText(name: string): string {
  return readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
}
