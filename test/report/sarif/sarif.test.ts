import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/model/analysis.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';
import { filledWith } from '../../fixtures/report/filled-with.ts';
import { golden } from '../golden.ts';
import { samples } from '../samples.ts';

// The published schema (SchemaStore, 2.1.0-rtm.5), as Microsoft ships it for tests.
const require = createRequire(import.meta.url);
const schema = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

function faultsOf(text: string): readonly unknown[] {
  isSarif(JSON.parse(text));
  return isSarif.errors ?? [];
}

function runOf(analysis: Analysis): Run {
  const [run] = (JSON.parse(renderSarif(analysis)) as Log).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe.each(samples)('the SARIF of %s', (_, analysis) => {
  const text = renderSarif(analysis);

  it('is valid by the published schema', () => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('SARIF', () => {
  it.each(samples.filter(([name]) => name !== 'hostile'))('of %s stays as it was', (name, analysis) => {
    const text = renderSarif(analysis);
    expect(text).toBe(golden(`${name}.sarif`, text));
  });

  it('stays valid whatever text a bundle holds', () => {
    const odd = fc.constantFrom('\u0000', '\ud800', ' ', '%', '\\', '[a](http://x.example)', '{0}', '#', '?', '/', ':');
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))), (parts) => {
        expect(faultsOf(renderSarif(filledWith(parts.join(''), 2)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has a result for every instance, each of a rule of the run', () => {
    const { results = [], tool } = runOf(bgpPassword);
    expect(results).toHaveLength(bgpPassword.findings.flatMap(({ instances }) => instances).length);
    for (const { ruleIndex, ruleId } of results) expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('tells what matched by line and column', () => {
    const [finding] = bgpPassword.findings;
    const evidence = { ...oneEvidence, file: 'logs/calico node#1.log', line: 40, mark: { from: 4, to: 9 } };
    const { results = [] } = runOf(withEvidence(finding, { ...evidence, text: 'BGP: error, no password' }));
    expect(results[0]?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'logs/calico%20node%231.log', uriBaseId: 'BUNDLE' },
      region: { startLine: 40, startColumn: 5, endLine: 40, endColumn: 10, snippet: { text: ' erro' } },
    });
  });

  it('knows a result again in another bundle of the same cluster', () => {
    const prints = (analysis: Analysis): unknown =>
      runOf(analysis).results?.map((result) => result.partialFingerprints);
    const moved: Analysis = {
      ...bgpPassword,
      bundle: { ...bgpPassword.bundle, name: 'later.tar.gz', sha256: 'sha256:0' },
      findings: bgpPassword.findings.map((finding) => ({
        ...finding,
        instances: finding.instances.map((instance) => ({
          ...instance,
          evidence: [{ ...instance.evidence[0], line: instance.evidence[0].line + 7 }],
        })),
      })),
    };
    expect(prints(moved)).toEqual(prints(bgpPassword));
    const all = (prints(bgpPassword) as readonly { readonly primaryLocationLineHash: string }[]).map(
      ({ primaryLocationLineHash }) => primaryLocationLineHash,
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('has no error that is only suspected or over', () => {
    const { results = [] } = runOf(bgpPassword);
    const quiet = results.filter(
      ({ properties }) => properties?.['outcome'] === 'suspected' || properties?.['state'] === 'recovered',
    );
    expect(quiet.length).toBeGreaterThan(0);
    expect(quiet.filter(({ level }) => level === 'error')).toEqual([]);
    expect(results.some(({ level }) => level === 'error')).toBe(true);
  });

  it('makes neither links nor placeholders of a text', () => {
    const { results = [] } = runOf(filledWith('[docs](http://x.example) {0}', 1));
    expect(results[0]?.message.text).toContain('[docs] (http://x.example) {{0}}');
  });
});

const oneEvidence = { file: '', line: 1, text: '', selection: 'log' };

function withEvidence(finding: Analysis['findings'][number] | undefined, evidence: typeof oneEvidence): Analysis {
  const [instance] = finding?.instances ?? [];
  if (finding === undefined || instance === undefined) throw new Error('no finding to change');
  return { ...bgpPassword, findings: [{ ...finding, instances: [{ ...instance, evidence: [evidence] }] }] };
}
