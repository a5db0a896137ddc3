import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../src/rules/draw-graph.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

function file(id: string, title: string, explains: readonly string[] = []) {
  const text = `id: ${id}
title: ${title}
severity: warning
component: felix
scope: node
detect:
  line: { log: { component: felix, match: 'some text' } }
summary: It is so.
explains: [${explains.join(', ')}]
`;
  return { path: `rules/felix/${id}.yaml`, text };
}

const { rules } = loadRules([
  file('cause', '\'A "bad" # start\'', ['symptom', 'other-symptom']),
  file('symptom', 'It fails', ['late-symptom']),
  file('other-symptom', 'It fails elsewhere'),
  file('late-symptom', 'It fails at last'),
  file('alone', 'It stands alone'),
]).rules;

const edgesOf = (text: string) => text.split('\n').flatMap((line) => (/ --?> /.test(line) ? line.trim() : []));

describe('drawGraph', () => {
  it('leads from causes to symptoms, and leaves out what has neither', () => {
    const dot = drawGraph(rules, 'dot');
    expect(edgesOf(dot)).toEqual([
      '"cause" -> "symptom";',
      '"cause" -> "other-symptom";',
      '"symptom" -> "late-symptom";',
    ]);
    expect(dot).not.toContain('alone');
  });

  it('draws around one rule all that may lie behind it and follow from it', () => {
    expect(edgesOf(drawGraph(rules, 'mermaid', 'symptom'))).toEqual(['cause --> symptom', 'symptom --> late-symptom']);
    expect(drawGraph(rules, 'mermaid', 'alone')).toContain('  alone["alone<br>It stands alone"]:::warning');
  });

  it('keeps titles from ending a label', () => {
    expect(drawGraph(rules, 'dot', 'cause')).toContain('[label="cause\\nA \\"bad\\" # start"');
    expect(drawGraph(rules, 'mermaid', 'cause')).toContain('["cause<br>A #quot;bad#quot; #35; start"]');
  });
});
