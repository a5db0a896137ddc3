import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser that the machine has; undefined where it has none, which continuous integration doesn't let pass. */
export const chromiumPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

if (chromiumPath === undefined && process.env['CI'] !== undefined) {
  throw new Error(`The report is tested in a browser, and none of ${NAMES.join(', ')} is on PATH.`);
}
