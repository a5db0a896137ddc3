import type { Rule, Severity } from '../model/rule.ts';
import { causeGraph } from './cause-graph.ts';
import type { GraphFormat } from './graph-format.ts';

/** Fill and border; Mermaid and Graphviz take the same names of colours. */
const COLORS: Readonly<Record<Severity, { readonly fill: string; readonly border: string }>> = {
  critical: { fill: '#fde2e1', border: '#b42318' },
  warning: { fill: '#fef0c7', border: '#b54708' },
  info: { fill: '#e0f2fe', border: '#026aa2' },
};

/**
 * The causes and symptoms among rules, as Graphviz' or Mermaid's source: of one rule what may lie behind it and what may
 * follow from it, else of all that have either. An arrow leads from the cause to the symptom.
 */
export function drawGraph(rules: readonly Rule[], format: GraphFormat, id?: string): string {
  const graph = causeGraph(rules);
  const around = id === undefined ? undefined : graph.around(id);
  const isShown = (rule: Rule): boolean =>
    around?.has(rule.id) ?? (graph.causesOf(rule.id).length > 0 || rule.explains.length > 0);
  const shown = rules.filter(isShown);
  const ids = new Set(shown.map((rule) => rule.id));
  const edges = shown.flatMap((rule) =>
    rule.explains.filter((symptom) => ids.has(symptom)).map((symptom): Edge => [rule.id, symptom]),
  );
  return format === 'dot' ? asDot(shown, edges) : asMermaid(shown, edges);
}

type Edge = readonly [cause: string, symptom: string];

/** https://graphviz.org/doc/info/lang.html */
function asDot(rules: readonly Rule[], edges: readonly Edge[]): string {
  return lines([
    'digraph causes {',
    '  rankdir=LR;',
    '  node [shape=box, style="rounded,filled", fontname="sans-serif"];',
    ...rules.map(({ id, title, severity }) => {
      const { fill, border } = COLORS[severity];
      const label = `${quotable(id)}\\n${quotable(title)}`;
      return `  "${id}" [label="${label}", fillcolor="${fill}", color="${border}"];`;
    }),
    ...edges.map(([cause, symptom]) => `  "${cause}" -> "${symptom}";`),
    '}',
  ]);
}

function quotable(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** https://mermaid.js.org/syntax/flowchart.html */
function asMermaid(rules: readonly Rule[], edges: readonly Edge[]): string {
  return lines([
    'flowchart LR',
    ...Object.entries(COLORS).map(([severity, { fill, border }]) => {
      return `  classDef ${severity} fill:${fill},stroke:${border},color:#101828`;
    }),
    ...rules.map(({ id, title, severity }) => `  ${id}["${id}<br>${entities(title)}"]:::${severity}`),
    ...edges.map(([cause, symptom]) => `  ${cause} --> ${symptom}`),
  ]);
}

/** Mermaid's own entities. */
function entities(text: string): string {
  return text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
