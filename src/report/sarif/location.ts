import type { Location, PhysicalLocation, Region } from 'sarif';
import { entityKey } from '../../model/entity.ts';
import type { Entity, Evidence } from '../../model/finding.ts';
import { entityName } from '../view/affected-view.ts';
import { keepStart } from '../view/cut.ts';
import { excerptView } from '../view/excerpt-view.ts';
import { percentEncoded } from './percent-encoded.ts';

/** Stands for the root of the bundle, wherever a reader has unpacked it. */
export const bundleRoot = 'BUNDLE';

// A line of a log can have megabytes.
const LONGEST_SNIPPET = 2000;

export function evidenceLocation(evidence: Evidence): Location {
  return {
    physicalLocation: {
      ...place(evidence.file),
      region: regionOf(evidence),
      contextRegion: contextOf(evidence),
    },
  };
}

export function fileLocation(file: string, line: number | undefined): Location {
  return { physicalLocation: { ...place(file), ...(line === undefined ? {} : { region: { startLine: line } }) } };
}

export function entityLocation(entity: Entity): NonNullable<Location['logicalLocations']>[number] {
  return { name: entityName(entity), fullyQualifiedName: entityKey(entity), kind: 'resource' };
}

function place(file: string): Pick<PhysicalLocation, 'artifactLocation'> {
  return { artifactLocation: { uri: percentEncoded(file), uriBaseId: bundleRoot } };
}

/** What matched; the whole of the lines, where nothing is marked. Columns count UTF-16 units from 1. */
function regionOf({ line, text, mark }: Evidence): Region {
  if (mark === undefined || mark.from >= mark.to) {
    return { startLine: line, endLine: line + breaksIn(text), snippet: { text: keepStart(text, LONGEST_SNIPPET) } };
  }
  const before = text.slice(0, mark.from);
  const marked = text.slice(mark.from, mark.to);
  const startLine = line + breaksIn(before);
  return {
    startLine,
    startColumn: columnAfter(before),
    endLine: startLine + breaksIn(marked),
    endColumn: columnAfter(before + marked),
    snippet: { text: keepStart(marked, LONGEST_SNIPPET) },
  };
}

function contextOf(evidence: Evidence): Region {
  const lines = excerptView(evidence).lines.filter(({ number }) => number > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    startLine: first?.number ?? evidence.line,
    endLine: last?.number ?? evidence.line,
    snippet: { text: lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n') },
  };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function columnAfter(text: string): number {
  return text.length - text.lastIndexOf('\n');
}
