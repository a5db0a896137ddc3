/** The first bytes of a content, the whole of it, and how much of it was read. */
export async function peekBytes(
  content: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array>; counted(): number }> {
  const iterator = content[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < length && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      chunks.push(next.value);
      size += next.value.length;
    }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* chunks;
    if (ended) return;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      size += next.value.length;
      yield next.value;
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, length), whole: whole(), counted: () => size };
}
