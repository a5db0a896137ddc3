import type { Random } from '../bench/random.ts';

/** Pieces on which readers of text have stumbled: controls, marks, brackets without end, odd stamps and cells. */
const PIECES = [
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  '\r',
  '\n\n',
  '\t',
  '  ',
  '…',
  'ſ',
  '\ud800',
  '{'.repeat(2000),
  '[[[[',
  ']}',
  '"',
  "'",
  '|',
  '- ',
  '&a *a ',
  '<<: *a',
  '__proto__',
  'constructor',
  'Name:         ',
  'Events:       <none>',
  '==== START logs for container a of pod b/c ====',
  '==> kubelet <==',
  '99999999999999999999',
  '-1',
  '1e309',
  '9999-99-99T99:99:99Z',
  '<unknown>',
  '<none>',
  'x'.repeat(70_000),
];

/** One to six changes of lines, cells and characters. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + random.below(6); left > 0; left--) mutated = changeOnce(mutated, random);
  return mutated;
}

function changeOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + random.of(PIECES) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + random.below(60));
    case 2:
      return text.slice(0, at);
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(line, 0, ...Array.from({ length: random.below(40) }, () => lines[line] ?? '')).join('\n');
    case 5:
      return lines.toSpliced(line, 1, lines[random.below(lines.length)] ?? '').join('\n');
    case 6:
      return lines.toSpliced(line, 1, `${' '.repeat(random.below(6))}${lines[line] ?? ''}`).join('\n');
    default:
      return text.replaceAll(random.of([':', '  ', '-', '0', '"', ',']), random.of(PIECES).slice(0, 20));
  }
}
