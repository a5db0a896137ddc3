/**
 * Hands on a stream's chunks while the next ones are already made: decompressors work on threads or in processes of
 * their own, and would wait for whoever looks at what they gave. Holds `mostBytes` and one chunk more. What the source
 * throws is thrown after all that came before it was handed on.
 */
export async function* readAhead(source: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const state = { bytes: 0, ended: false, stopped: false };
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => {};
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve));

  async function fill(): Promise<void> {
    try {
      for await (const chunk of source) {
        ready.push(chunk);
        state.bytes += chunk.byteLength;
        wake();
        while (state.bytes > mostBytes && !state.stopped) await change();
        if (state.stopped) break;
      }
    } catch (error) {
      failure = { error };
    }
    state.ended = true;
    wake();
  }

  const filling = fill();
  try {
    for (;;) {
      const chunk = ready.shift();
      if (chunk !== undefined) {
        state.bytes -= chunk.byteLength;
        wake();
        yield chunk;
      } else if (!state.ended) {
        await change();
      } else if (failure !== undefined) {
        throw failure.error;
      } else return;
    }
  } finally {
    state.stopped = true;
    wake();
    await filling;
  }
}
