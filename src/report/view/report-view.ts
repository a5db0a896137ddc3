import type { Analysis, ComponentHealth } from '../../model/analysis.ts';
import type { Problem } from '../../model/problem.ts';
import { coverageView } from './coverage-view.ts';
import type { CoverageView } from './coverage-view.ts';
import { bundleFacts, clusterFacts, nodesReady } from './facts.ts';
import type { Fact } from './facts.ts';
import { findingView } from './finding-view.ts';
import type { FindingView } from './finding-view.ts';
import { groupFindings } from './group-findings.ts';
import { houseView } from './house-view.ts';
import type { HouseView } from './house-view.ts';
import { otherClusters } from './other-clusters.ts';
import { nodeMatrix } from './node-matrix.ts';
import type { NodeMatrix } from './node-matrix.ts';
import { outcomesView } from './outcomes-view.ts';
import type { OutcomesView } from './outcomes-view.ts';
import { readableBytes } from './readable-number.ts';
import { ruleLinks } from './rule-links.ts';
import type { RuleLink } from './rule-links.ts';
import { timelineView } from './timeline-view.ts';
import type { TimelineView } from './timeline-view.ts';
import { unexplainedView } from './unexplained-view.ts';
import type { UnexplainedView } from './unexplained-view.ts';
import { verdictView } from './verdict-view.ts';
import type { VerdictView } from './verdict-view.ts';

/** What every format shows, in words: the formats differ in layout and escaping alone. */
export interface ReportView {
  readonly bundleName: string;
  readonly verdict: VerdictView;
  readonly house: HouseView;
  readonly otherClusters: readonly string[];
  readonly cluster: readonly Fact[];
  readonly bundle: readonly Fact[];
  readonly nodesReady: string;
  readonly path: readonly PathStepView[];
  readonly nodes: NodeMatrix;
  readonly components: readonly ComponentView[];
  readonly causes: readonly CauseView[];
  readonly suspected: readonly FindingView[];
  readonly past: readonly FindingView[];
  readonly timeline: TimelineView;
  readonly coverage: CoverageView;
  readonly unexplained?: UnexplainedView;
  readonly outcomes: OutcomesView;
  readonly problems: readonly ProblemView[];
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly size: string;
    readonly understoodAs: string;
  }[];
}

export interface CauseView extends FindingView {
  readonly symptoms: readonly FindingView[];
}

export interface PathStepView {
  readonly question: string;
  readonly answer: string;
  readonly because: string;
  readonly findings: readonly RuleLink[];
}

export interface ComponentView extends ComponentHealth {
  readonly state: 'good' | 'bad';
  /** Whole percent. */
  readonly percent: number;
}

export interface ProblemView extends Problem {
  readonly place: string;
}

export function reportView(analysis: Analysis): ReportView {
  const links = ruleLinks(analysis.findings);
  const unexplained = unexplainedView(analysis);
  const { causes, suspected, past } = groupFindings(analysis.findings);
  return {
    bundleName: analysis.bundle.name,
    verdict: verdictView(analysis),
    house: houseView(analysis.house),
    otherClusters: otherClusters(analysis),
    cluster: clusterFacts(analysis),
    bundle: bundleFacts(analysis),
    nodesReady: nodesReady(analysis.cluster.nodes),
    path: analysis.triage.map(({ question, answer, because, findings }) => ({
      question,
      answer,
      because,
      findings: links(findings),
    })),
    nodes: nodeMatrix(analysis.nodes, links),
    components: analysis.cluster.components.map(componentView),
    causes: causes.map(({ cause, symptoms }) => ({
      ...findingView(cause, links),
      symptoms: symptoms.map((symptom) => findingView(symptom, links)),
    })),
    suspected: suspected.map((finding) => findingView(finding, links)),
    past: past.map((finding) => findingView(finding, links)),
    timeline: timelineView(analysis.timeline, links),
    coverage: coverageView(analysis.coverage, links),
    ...(unexplained === undefined ? {} : { unexplained }),
    outcomes: outcomesView(analysis, links),
    problems: analysis.problems.map((problem) => ({ ...problem, place: placeOf(problem) })),
    files: analysis.coverage.files.map(({ path, bytes, understoodAs }) => ({
      path,
      bytes,
      size: readableBytes(bytes),
      understoodAs,
    })),
  };
}

function componentView(health: ComponentHealth): ComponentView {
  const { ready, total } = health;
  return {
    ...health,
    state: ready >= total ? 'good' : 'bad',
    percent: total === 0 ? 0 : Math.min(100, Math.round((100 * ready) / total)),
  };
}

function placeOf({ file, line }: Problem): string {
  if (file === undefined) return '';
  return line === undefined ? file : `${file}:${line}`;
}
