import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/document/read-text.ts';
import { fixture } from './fixture.ts';

const texts = ['pod-bgp-not-established.txt', 'pod-crash-loop.txt', 'node-status-unknown.txt', 'node-ready.txt'].map(
  fixture,
);

describe('a description that was damaged', () => {
  it('is read as far as it goes, wherever it was cut off', () => {
    for (const text of texts) {
      const name = /^Name: +(\S+)$/m.exec(text)?.[1];
      for (let end = text.indexOf('\n', text.indexOf('\n') + 1) + 200; end < text.length; end += 7) {
        const [object] = readText(text.slice(0, end), 'f').objects;
        expect(object?.name).toBe(name);
        expect(object?.source.locate('status.conditions[0].status').line).toBeGreaterThan(0);
      }
    }
  });

  it('never fails to be read, whichever lines are lost, doubled or swapped', () => {
    const lines = texts.flatMap((text) => text.split('\n'));
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 60 }), (places) => {
        const text = ['Name:  x', 'Namespace:  y', ...places.map((place) => lines[place])].join('\n');
        const { objects, events } = readText(text, 'f');
        const excerpts = [
          ...objects.map(({ source }) => source.locate('printed.status')),
          ...events.map(({ excerpt }) => excerpt),
        ];
        for (const { line, text: shown } of excerpts) {
          expect(
            text
              .split('\n')
              .slice(line - 1)
              .join('\n')
              .startsWith(shown),
          ).toBe(true);
        }
      }),
    );
  });
});
