/** An address of the web as RFC 3986 wants it, where browsers take more; undefined where it is none. */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, search, hash } = new URL(address);
  const fragment = hash === '' ? '' : `#${encoded(hash.slice(1)).replaceAll('#', '%23')}`;
  return origin + encoded(pathname + search) + fragment;
}

function encoded(text: string): string {
  return text.replace(/[^\w.~:/?#@!$&'()*+,;=%-]|%(?![\dA-Fa-f]{2})/gu, encodeURIComponent);
}
