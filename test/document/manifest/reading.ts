import { readFileSync } from 'node:fs';
import { createManifestReader, type ManifestReading } from '../../../src/document/manifest/read-manifest.ts';
import { createDocumentBudget } from '../../../src/document/reading-limits.ts';
import { sliceJson } from '../../../src/document/manifest/slice-json.ts';
import { sliceYaml } from '../../../src/document/manifest/slice-yaml.ts';

/** What kubectl 1.32 and 1.20 printed. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/manifest/${name}`, import.meta.url), 'utf8');
}

/** All that the documents of one file tell together. */
export function readManifestText(text: string, file = 'objects', maxObjects?: number): ManifestReading {
  const budget = createDocumentBudget(maxObjects === undefined ? {} : { maxObjects });
  const reader = createManifestReader(file, budget);
  const documents = /^\s*[{[]/.test(text) ? [sliceJson(text, 1)] : sliceYaml(text, 1);
  const readings = documents.map((document) => reader.read(document));
  return {
    objects: readings.flatMap(({ objects }) => objects),
    events: readings.flatMap(({ events }) => events),
    listings: readings.flatMap(({ listings }) => listings),
    versions: readings.flatMap(({ versions }) => versions),
    failures: readings.flatMap(({ failures }) => failures),
    problems: readings.flatMap(({ problems }) => problems),
    understood: readings.some(({ understood }) => understood),
  };
}
