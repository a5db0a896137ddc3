/** Whether base64 text holds `user:password`, as basic authentication and registries write it. */
export function isEncodedPair(text: string): boolean {
  if (!/^[A-Za-z0-9+/_-]{4,4096}={0,2}$/.test(text)) return false;
  return /^[\x20-\x39\x3B-\x7E]+:[\x20-\x7E]*$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
