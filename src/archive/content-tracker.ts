import { createHash } from 'node:crypto';

/** Digests contents while they stream; the same files give the same digest in any packing and order. */
export interface BundleDigest {
  add(path: string, contentDigest: string): void;
  value(): string;
}

export function createBundleDigest(): BundleDigest {
  const lines: string[] = [];
  return {
    add: (path, contentDigest) => lines.push(`${path}\0${contentDigest}\n`),
    value: () => `sha256:${createHash('sha256').update(lines.sort().join('')).digest('hex')}`,
  };
}

export interface TrackedContent {
  readonly content: AsyncIterable<Uint8Array>;
  /** Reads what the consumer left, and gives the SHA-256 of the whole in hex. */
  finish(): Promise<string>;
}

/** Counts and digests a content on its way to the consumer. `admit` says how much of a chunk the limits let through. */
export function trackContent(source: AsyncIterable<Uint8Array>, admit: (size: number) => number): TrackedContent {
  const hash = createHash('sha256');
  const content = pass();
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      const admitted = admit(chunk.length);
      const part = admitted < chunk.length ? chunk.subarray(0, admitted) : chunk;
      hash.update(part);
      if (part.length > 0) yield part;
      if (admitted < chunk.length) return;
    }
  }
  return {
    // A consumer that breaks off must not close the stream: the rest still counts.
    content: { [Symbol.asyncIterator]: () => ({ next: () => content.next() }) },
    async finish() {
      for await (const rest of content) void rest;
      return hash.digest('hex');
    },
  };
}
