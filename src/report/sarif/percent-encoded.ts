/** A path as a URI reference: each part percent-encoded. Half a surrogate pair, which has no encoding, is replaced. */
export function percentEncoded(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
