import { describe, expect, it } from 'vitest';
import { limitOptions } from '../../src/cli/limit-options.ts';
import { configSchema } from '../../src/config/config-schema.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { describeFault } from '../../src/rules/fault.ts';

const whole = `
rules: [rules/]
limits:
  maxTotalSize: 4GiB
  maxSeconds: 600
failOn: critical
redact: true
pseudonyms: keys/mustread
contacts:
  - name: Network on call
    reach: "+1 555 0100"
    when: at any hour
  - { name: Platform, reach: platform@example.com }
runbooks:
  calico-node-crashloop: { url: https://wiki.example.com/crashloop }
  node-ready-flapping: { title: Flapping workers, url: https://wiki.example.com/flapping }
footer: |
  Internal.
  Not to be handed on.
`;

function faultsOf(text: string): readonly string[] {
  return parseConfig(text, 'mustread.yaml').faults.map(describeFault);
}

describe('parseConfig', () => {
  it('reads all that there is', () => {
    expect(parseConfig(whole, 'mustread.yaml').config).toEqual({
      rules: ['rules/'],
      limits: { 'max-total-size': '4GiB', 'max-seconds': '600' },
      failOn: 'critical',
      redact: true,
      pseudonyms: 'keys/mustread',
      house: {
        contacts: [
          { name: 'Network on call', reach: '+1 555 0100', when: 'at any hour' },
          { name: 'Platform', reach: 'platform@example.com' },
        ],
        footer: 'Internal.\nNot to be handed on.',
      },
      runbooks: {
        'calico-node-crashloop': { title: 'Runbook', url: 'https://wiki.example.com/crashloop' },
        'node-ready-flapping': { title: 'Flapping workers', url: 'https://wiki.example.com/flapping' },
      },
    });
  });

  it.each(['', '# nothing yet\n', '{}'])('takes %j for nothing', (text) => {
    expect(parseConfig(text, 'mustread.yaml')).toMatchObject({
      faults: [],
      config: { rules: [], limits: {}, house: { contacts: [] }, runbooks: {} },
    });
  });

  it.each([
    ['failon: critical', "mustread.yaml:1:1: error: unknown field 'failon'; did you mean 'failOn'?"],
    ['limits:\n  maxEntires: 5', "mustread.yaml:2:3: error: unknown field 'maxEntires'; did you mean 'maxEntries'?"],
    [
      'contacts:\n  - name: A\n    reech: b\n    reach: b',
      "mustread.yaml:3:5: error: unknown field 'reech'; did you mean 'reach'?",
    ],
    ['limits:\n  maxTotalSize: lots', "mustread.yaml:2:3: error: 'limits.maxTotalSize': a size such as 500MiB"],
  ])('tells the place of what is wrong in %j', (text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });

  it.each([
    'failOn: fatal',
    'redact: yes please',
    'runbooks: { a: { url: "javascript:alert(1)" } }',
    'footer: [',
    '- a',
  ])('refuses %j', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
    expect(parseConfig(text, 'mustread.yaml').config).toBeUndefined();
  });

  it('tells the place of a runbook of no rule, and the nearest rule', () => {
    const text = 'runbooks:\n  node-ready-flaping: { url: https://wiki.example.com/flapping }\n';
    expect(parseConfig(text, 'a.yaml').wrongRunbooks(['node-ready-flapping']).map(describeFault)).toEqual([
      "a.yaml:2:3: error: there is no rule 'node-ready-flaping'; did you mean 'node-ready-flapping'?",
    ]);
  });

  it('has every limit that the command line has', () => {
    const limits = configSchema.unwrap().shape.limits.unwrap().shape;
    const names = Object.keys(limits).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(new Set(names)).toEqual(new Set(Object.keys(limitOptions)));
  });
});
