import { manifestDocuments } from './manifest/manifest-documents.js';
import { sliceYaml } from './manifest/slice-yaml.js';
/** Reads the YAML of a text. What stands before it, such as the echoed command, is passed over. */
export function* readYaml({ firstLine, text }, { forms, manifests }) {
    const start = Math.max(0, text.search(/^(?:---|(?:- )?\w+:(?:\s|$))/m));
    const before = text.slice(0, start).split('\n').length - 1;
    for (const document of sliceYaml(text.slice(start), firstLine + before)) {
        const reading = manifests.read(document);
        if (reading.understood)
            forms.add('yaml');
        yield* manifestDocuments(reading);
    }
}
