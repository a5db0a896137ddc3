import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { renderText } from '../../src/report/text.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { emptyAnalysis } from '../fixtures/report/empty-analysis.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { golden } from './golden.ts';
import { samples } from './samples.ts';

describe.each(samples)('the summary of %s', (name, analysis) => {
  const text = renderText(analysis, { fullReport: 'report.html' });

  it('stays as it was', () => {
    expect(text).toBe(golden(`${name}.txt`, text));
  });

  it('fits a screen', () => {
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(45);
    const commands = /^ {2}(?:\$| {2})/;
    const prose = lines.filter((line) => !commands.test(line));
    expect(prose.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(renderText(analysis, { fullReport: 'report.html' })).toBe(text);
  });
});

describe('a summary', () => {
  it('says the same with colours as without', () => {
    const plain = renderText(bgpPassword, { width: 100 });
    const coloured = renderText(bgpPassword, { width: 100, color: true });
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('sends the terminal nothing of the bundle that it would act on', () => {
    const control = fc.constantFrom('\u001b[2J', '\u001b]8;;http://x\u001b\\', '\u0007', '\u009b', '\r', '\b');
    fc.assert(
      fc.property(fc.array(fc.oneof(control, fc.string({ unit: 'binary' }))), (parts) => {
        const analysis = filledWith(parts.join(''), 2);
        const plain = renderText(analysis, { fullReport: parts.join('') });
        expect(plain).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
        const linked = renderText(analysis, { color: true, hyperlinks: true });
        const ours = /\u001b\[\d+m|\u001b\]8;;[!-~]*\u001b\\/g;
        expect(linked.replace(ours, '')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
      }),
      { numRuns: 20 },
    );
  });

  it('links a title to the first reference where the terminal can', () => {
    const text = renderText(bgpPassword, { hyperlinks: true });
    expect(text).toContain('\u001b]8;;https://kubernetes.io/docs/reference/node/node-status/\u001b\\The node toggles');
    expect(renderText(bgpPassword, {})).not.toContain('\u001b');
  });

  it('never proposes a destructive step, nor half of a long one', () => {
    const [finding] = bgpPassword.findings;
    const withRemedy = (...remedy: Analysis['findings'][number]['remedy']): string =>
      renderText({ ...bgpPassword, findings: finding === undefined ? [] : [{ ...finding, remedy }] }, {});
    expect(withRemedy({ do: 'Reload.', run: 'reload it', effect: 'destructive' })).not.toContain('reload it');
    expect(
      withRemedy({ do: 'Apply.', run: `cat <<EOF\n${'line\n'.repeat(9)}EOF`, effect: 'disruptive' }),
    ).not.toContain('<<EOF');
  });

  it('says a next step once that is also the first with a command', () => {
    const [finding] = bgpPassword.findings;
    const remedy = [{ do: 'Cordon the worker.', run: 'kubectl cordon a', effect: 'disruptive' }] as const;
    const findings = finding === undefined ? [] : [{ ...finding, remedy }];
    const verdict = { ...bgpPassword.verdict, nextStep: 'Cordon the worker.' };
    const text = renderText({ ...bgpPassword, findings, verdict }, {});
    expect(text).toContain('Next step\n  Cordon the worker. (disruptive)\n  $ kubectl cordon a\n');
  });

  it('counts the findings that it has no room for', () => {
    const [finding] = bgpPassword.findings;
    const findings =
      finding === undefined ? [] : Array.from({ length: 9 }, (_, at) => ({ ...finding, rule: `rule-${at}` }));
    expect(renderText({ ...emptyAnalysis, findings }, {})).toContain('… and 2 more findings');
  });
});
