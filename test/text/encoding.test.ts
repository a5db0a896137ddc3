import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/text/encoding.ts';

const json = '{\r\n    "kind": "NodeList",\r\n';

describe('detectEncoding', () => {
  it.each([
    ['a byte order mark, as PowerShell writes', Buffer.from(`\uFEFF${json}`, 'utf16le'), 'utf-16le'],
    ['the other mark', Buffer.from(`\uFEFF${json}`, 'utf16le').swap16(), 'utf-16be'],
    ['no mark, every second byte NUL', Buffer.from(json, 'utf16le'), 'utf-16le'],
    ['no mark, every first byte NUL', Buffer.from(json, 'utf16le').swap16(), 'utf-16be'],
    ['a UTF-8 mark', Buffer.from(`\uFEFF${json}`), 'utf-8'],
    ['colours of a terminal', Buffer.from('\u001b[0;32mKubernetes control plane\u001b[0m is running'), 'utf-8'],
    ['latin-1', Buffer.from('Gerät nicht bereit: größer als erlaubt', 'latin1'), 'utf-8'],
    ['nothing', new Uint8Array(), 'utf-8'],
  ])('of text with %s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it('tells a binary', () => {
    const elf = Buffer.from('7f454c46020101000000000000000000030003e00100000040100000000000000040', 'hex');
    expect(detectEncoding(elf)).toBeUndefined();
  });

  it('tells each control character, wherever it stands, and no other byte', () => {
    // White space, backspace and escape stand in what terminals write.
    const ofText = new Set([8, 9, 10, 11, 12, 13, 27]);
    for (let byte = 0; byte < 256; byte++) {
      const isControl = (byte < 32 && !ofText.has(byte)) || byte === 127;
      for (let at = 0; at < 10; at++) {
        const bytes = Buffer.from('\u{1F600} a b\nc');
        bytes[at] = byte;
        expect([byte, at, detectEncoding(bytes)]).toEqual([byte, at, isControl ? undefined : 'utf-8']);
      }
    }
  });

  it('takes a log with a hole of NULs for text, as a power failure leaves it', () => {
    const log = 'Oct 29 17:23:38 host kubelet[2978]: starting\n'.repeat(20);
    expect(detectEncoding(Buffer.from(`${log}${'\0'.repeat(4096)}${log}`))).toBe('utf-8');
  });
});
