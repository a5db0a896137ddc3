import { readFileSync } from 'node:fs';

/** The package's root, from `src/cli` as from `dist/cli`. */
export const packageRoot = new URL('../../', import.meta.url);

/** The program of the thread that unpacks. */
export const bundleThread = new URL('dist/archive/bundle-thread.js', packageRoot);

export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}

/** The text of a report template such as `html/report.hbs`. */
export function templateText(name: string): string {
  return readFileSync(new URL(`templates/${name}`, packageRoot), 'utf8');
}
