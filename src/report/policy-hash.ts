import { createHash } from 'node:crypto';

/** As Content-Security-Policy names an inline text that it allows. */
export function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
