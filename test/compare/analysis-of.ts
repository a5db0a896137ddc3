import { readFileSync } from 'node:fs';
import { analyzeBundle } from '../../src/analysis/analyze-bundle.ts';
import { openBundle } from '../../src/archive/open-bundle.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Entity, Finding, Instance } from '../../src/model/finding.ts';
import { readPrecompiledRules, type PrecompiledRules } from '../../src/rules/precompiled.ts';
import { joinRules } from '../../src/rules/rule-set.ts';
import { emptyAnalysis } from '../fixtures/report/empty-analysis.ts';

const { rules } = joinRules(
  readPrecompiledRules(
    JSON.parse(readFileSync(new URL('../../dist/rules.json', import.meta.url), 'utf8')) as PrecompiledRules,
  ),
  [],
);

/** The analysis of a sample with the shipped rules. */
export async function analysisOf(sample: string): Promise<Analysis> {
  return analysisOfBytes(readFileSync(new URL(`../../samples/${sample}.tar.gz`, import.meta.url)), sample);
}

export async function analysisOfBytes(bytes: Uint8Array, name: string): Promise<Analysis> {
  return analyzeBundle(await openBundle([{ stream: once(bytes), name }]), { rules, version: 'test' });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** An analysis in which one rule has these instances, on nodes that are Ready and were all listed. */
export function analysisWith(instances: readonly Instance[], outcomes: Partial<Analysis['outcomes']> = {}): Analysis {
  const nodes = ['node-1', 'node-2'];
  return {
    ...emptyAnalysis,
    bundle: { ...emptyAnalysis.bundle, sha256: '', truncated: false },
    findings: instances.length === 0 ? [] : [findingWith(instances)],
    outcomes: {
      matched: instances.length === 0 ? [] : ['some-rule'],
      suspected: [],
      clear: instances.length === 0 ? ['some-rule'] : [],
      unknown: [],
      notApplicable: [],
      ...outcomes,
    },
    nodes: nodes.map((name) => ({
      name,
      ready: 'True',
      networkUnavailable: 'False',
      cordoned: false,
      calicoNode: 'not collected',
      findings: [],
    })),
    coverage: {
      ...emptyAnalysis.coverage,
      collected: [
        { what: 'Node', of: '2', complete: true, files: [] },
        { what: 'Pod', of: '2', complete: true, files: [] },
      ],
    },
    problems: [],
  };
}

function findingWith(instances: readonly Instance[]): Finding {
  return {
    rule: 'some-rule',
    title: 'Something is wrong',
    severity: 'warning',
    component: 'felix',
    tags: [],
    outcome: 'matched',
    state: 'active',
    summary: 'Something is wrong.',
    instances,
    explains: [],
    explainedBy: [],
    suspectedCauses: [],
    commonFactors: [],
    remedy: [],
    references: [],
  };
}

export function instanceOn(entity: Entity, differing: Partial<Instance> = {}): Instance {
  return {
    entity,
    outcome: 'matched',
    state: 'active',
    count: 1,
    summary: `${entity.name} failed 3 times.`,
    captures: {},
    evidence: [{ file: 'bundle/a.log', line: 7, text: 'failed', selection: 'line' }],
    moreEvidence: 0,
    explainedBy: [],
    missing: [],
    ...differing,
  };
}
