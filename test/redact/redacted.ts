import { redactContent } from '../../src/redact/redact-content.ts';
import { inPieces } from '../archive/packing.ts';

/** What is left of a text, or of bytes that come in pieces. */
export async function redacted(content: string | Uint8Array, piece = 1000): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const chunks: Uint8Array[] = [];
  for await (const chunk of redactContent(inPieces(bytes, piece))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
