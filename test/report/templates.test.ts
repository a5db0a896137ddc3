import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateText } from './template-text.ts';

function templatesIn(folder: string): readonly string[] {
  return readdirSync(new URL(`../../templates/${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => `${folder}/${name}`);
}

describe.each(templatesIn('html'))('%s', (name) => {
  it('puts nothing in unescaped but the styles and the script', () => {
    const unescaped = templateText(name).match(/\{\{[{&][^{}]*\}\}\}?/g) ?? [];
    expect(['{{{styles}}}', '{{{script}}}']).toEqual(expect.arrayContaining(unescaped));
  });
});

// Numbers and words of the report itself need no escaping; every other value goes through a helper.
const OURS = new Set([
  'verdict.mark',
  'verdict.word',
  'verdict.sureness',
  'verdict.tally',
  'label',
  'ready',
  'total',
  'severity.mark',
  'severity.word',
  'seen.times',
  'state',
  'of',
  'weight',
  'line',
  'effectWord',
  'ready.mark',
  'networkUnavailable.mark',
  'calicoNode.mark',
  'restarts',
  'nodes.foldedCount',
  'answer',
  'timelineRows.length',
  'count',
]);

describe.each(templatesIn('markdown'))('%s', (name) => {
  it('escapes what comes from the bundle', () => {
    const values = Array.from(templateText(name).matchAll(/\{\{(?![#/>])([^{}]+)\}\}/g), ([, inner = '']) => inner);
    const bare = values.filter((inner) => inner !== 'else' && !inner.includes(' '));
    expect(bare.filter((inner) => !OURS.has(inner))).toEqual([]);
  });
});
