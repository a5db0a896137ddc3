import { decodeText } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { linePieces } from '../text/line-pieces.js';
import { EntryContent } from './entry-content.js';
import { clockInName } from './layout/clock-in-name.js';
import { clusterInfoDump } from './layout/cluster-info-dump.js';
import { commandInName } from './layout/command-in-name.js';
import { minikubeLogs } from './layout/minikube-logs.js';
import { placeInLayout } from './layout/place-in-layout.js';
import { createManifestReader } from './manifest/read-manifest.js';
import { formOf } from './form-of.js';
import { logOrigin } from './log-origin.js';
import { plainText } from './plain-text.js';
import { readLogFile } from './read-log-file.js';
import { readStream } from './read-stream.js';
import { TextCursor } from './text-cursor.js';
/**
 * What an entry holds, found out by its content; its name is a hint at most. A `log` must be consumed before the next
 * document is asked for. The last document says what was understood.
 */
export async function* readDocuments(entry) {
    const { path } = entry;
    const place = placeInLayout(path);
    const forms = new Set();
    const content = new EntryContent(entry.content);
    try {
        const clock = clockInName(path);
        if (clock !== undefined)
            yield { type: 'clock', clock };
        if (place?.is === 'command')
            yield { type: 'commands', commands: [commandInName(path)] };
        const manifests = createManifestReader(path, place);
        if (place?.is === 'unused')
            forms.add('unused');
        else
            yield* readContent(content, { path, ...(place === undefined ? {} : { place }), forms, manifests });
        await content.drain();
        if (forms.size === 0) {
            const message = 'Text in no form that is known';
            yield { type: 'problem', problem: { code: 'document-not-understood', message, file: path } };
            forms.add('text');
        }
        const layout = place?.layout ?? layoutOfForm(forms);
        yield {
            type: 'file',
            file: {
                path,
                bytes: content.bytes,
                understoodAs: [...forms].sort().join(' + '),
                ...(layout === undefined ? {} : { layout }),
            },
        };
    }
    finally {
        await content.close();
    }
}
/** bytes → text → the reader of its form; of logs the bytes themselves */
async function* readContent(content, reading) {
    const { bytes, isAll } = await content.head();
    const encoding = detectEncoding(bytes);
    if (bytes.length === 0) {
        reading.forms.add('empty');
    }
    else if (encoding === undefined) {
        reading.forms.add('binary');
    }
    else {
        const head = new TextDecoder(encoding).decode(bytes);
        // The last line of a part is a part of a line.
        const lines = isAll ? head : head.slice(0, head.lastIndexOf('\n') + 1 || head.length);
        const plain = plainText(lines);
        const form = formOf(reading.path, reading.place, plain);
        if (form === 'log' && encoding === 'utf-8') {
            reading.forms.add('log');
            yield* readLogFile(content.stream(), logOrigin(reading.path, plain));
        }
        else {
            const cursor = new TextCursor(linePieces(decodeText(content.stream(), encoding)));
            yield* readStream(cursor, form, plain, reading);
        }
    }
}
/** The layouts that are one stream, by what was found in it. */
function layoutOfForm(forms) {
    if (forms.has('dump'))
        return clusterInfoDump.name;
    return forms.has('minikube logs') ? minikubeLogs.name : undefined;
}
