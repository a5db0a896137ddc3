import { describe, expect, it } from 'vitest';
import { mergeTemplates } from '../../src/mine/merge-templates.ts';

function merged(...templates: readonly string[]): readonly string[] {
  const items = templates.map((text) => {
    const [component = '', template = ''] = text.split(': ');
    return { component, template };
  });
  return mergeTemplates(items).map(({ template, items: same }) => `${same.length} ${template}`);
}

describe('mergeTemplates', () => {
  it('takes templates of one meaning together, whatever each bundle left open', () => {
    expect(
      merged(
        'felix: Failed to reach <addr> after <duration>',
        'felix: Failed to reach <addr> after <*>',
        'felix: Failed to reach typha-1 after <duration>',
        'felix: Interface <interface> is gone',
      ),
    ).toEqual(['3 Failed to reach <*> after <*>', '1 Interface <interface> is gone']);
  });

  it('keeps apart what other programs say', () => {
    expect(merged('felix: Lost connection', 'bird: Lost connection')).toEqual([
      '1 Lost connection',
      '1 Lost connection',
    ]);
  });

  it('cuts a long template between two words', () => {
    const long = Array.from({ length: 40 }, () => '<interface>').join(' ');
    expect(merged(`felix: ${long}`)[0]?.endsWith(' <interface>')).toBe(true);
  });
});
