import type { Document } from '../model/document.ts';
import type { FileReading, TextRun } from './file-reading.ts';
import { manifestDocuments } from './manifest/manifest-documents.ts';
import { sliceYaml } from './manifest/slice-yaml.ts';

/** Reads the YAML of a text. What stands before it, such as the echoed command, is passed over. */
export function* readYaml(
  { firstLine, text }: TextRun,
  { forms, manifests }: FileReading,
): Generator<Document, void, undefined> {
  const start = Math.max(0, text.search(/^(?:---|(?:- )?\w+:(?:\s|$))/m));
  const before = text.slice(0, start).split('\n').length - 1;
  for (const document of sliceYaml(text.slice(start), firstLine + before)) {
    const reading = manifests.read(document);
    if (reading.understood) forms.add('yaml');
    yield* manifestDocuments(reading);
  }
}
