import { describe, expect, it } from 'vitest';
import { mask } from '../../src/mine/mask.ts';
import { requiredLiterals } from '../../src/rules/literals.ts';
import { createPattern } from '../../src/rules/pattern.ts';
import { templatePattern } from '../../src/rules/template-pattern.ts';

// Messages as Felix, the kubelet, containerd and confd print them.
const messages = [
  'Failed to connect to typha endpoint 10.188.156.140:5473, will retry after 1.5s',
  'Error while processing event ("/sys/fs/cgroup/x": 0x40000100 == IN_CREATE|IN_ISDIR): no such file (1/2)',
  'RemoveContainer for "b5a1c7d2e3f4a5b6c7d8e9f0a1b2c3d4" of pod web-6b9f7c5d4-x7k2q returned [exit status 1]',
  'unable to add volume 3fa85f64-5717-4562-b3fc-2c963f66afa6 $HOME ^caret',
  'neighbour fe80::ecee:eeff:feee:eeee on cali0a1b2c3d4e5 at ee:ee:ee:ee:ee:ee since 2026-11-20T10:00:00Z',
];

describe('templatePattern', () => {
  it.each(messages)('matches what the template was made of: %s', (message) => {
    const template = mask(message);
    expect(template).toMatch(/<[a-z]+>/);
    const pattern = templatePattern(template);
    expect(createPattern(pattern).test(message)).toBe(true);
    expect(createPattern(pattern).test('something else')).toBe(false);
    expect(requiredLiterals(pattern)).not.toEqual([]);
  });
});
