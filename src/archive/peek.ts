/** Reads the first bytes of a stream and gives them back with the whole stream, in order. */
export async function peek(
  source: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncGenerator<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  let failure: unknown;
  while (size < length) {
    try {
      const next = await iterator.next();
      if (next.done === true) {
        ended = true;
        break;
      }
      chunks.push(next.value);
      size += next.value.length;
    } catch (error) {
      // What came before still counts; the error is met again when the stream gets there.
      failure = error;
      ended = true;
      break;
    }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
      if (failure !== undefined) throw failure;
      while (!ended) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, length), whole: whole() };
}
