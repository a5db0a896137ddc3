import type { Document } from '../model/document.ts';
import { unitComponent } from '../text/unit-component.ts';
import { classify } from './classify.ts';
import type { FileReading, TextRun } from './file-reading.ts';
import { componentOf } from './log-component.ts';
import { logOrigin } from './log-origin.ts';
import { readLog } from './read-log.ts';
import { readRun } from './read-run.ts';
import { sectionHeading } from './section-heading.ts';
import { TextCursor } from './text-cursor.ts';

interface Section extends TextRun {
  readonly name: string;
}

/** Sections that only `minikube logs` has (kubernetes/minikube pkg/minikube/logs/logs.go). */
const OF_MINIKUBE = new Set(['Audit', 'Last Start', 'describe nodes', 'container status']);

/** Reads a file of parts under headings: the output of `minikube logs`, or of tail(1) over several logs. */
export async function* readSections(text: string, reading: FileReading): AsyncGenerator<Document, void, undefined> {
  for (const section of sectionsOf(text)) {
    if (OF_MINIKUBE.has(section.name)) reading.forms.add('minikube logs');
    if (classify(section.text.slice(0, 1 << 14)) !== 'log') {
      yield* readRun(section, reading, 'stream');
      continue;
    }
    reading.forms.add('log');
    const component = componentUnder(section.name);
    yield* readLog(new TextCursor(once(section.text), reading.longestLine, section.firstLine), {
      ...logOrigin(reading.path, section.text.slice(0, 1 << 14)),
      ...(component === undefined ? {} : { component }),
    });
  }
}

/** `coredns [4c1f0e2a]` names a container and its id, `kubelet` a service, `/var/log/x.log` a file. */
function componentUnder(name: string): string | undefined {
  const [, container] = /^([a-z0-9-]+)(?: \[[0-9a-f]+\])?$/.exec(name) ?? [];
  return container === undefined ? undefined : (componentOf({ container }, '') ?? unitComponent(container));
}

function sectionsOf(text: string): readonly Section[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (sectionHeading(line) === undefined ? [] : [at]));
  return starts.map((start, nth) => ({
    name: sectionHeading(lines[start] ?? '') ?? '',
    firstLine: start + 2,
    text: lines.slice(start + 1, starts[nth + 1]).join('\n'),
  }));
}

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}
