import { countNewlines } from '../../text/line-bounds.ts';
import type { ItemSlice, SlicedDocument } from './item-slice.ts';
import { jsonSpans } from './json-spans.ts';

/** Cuts one JSON document into its items: a `List`, a `PodList`, a bare array, or a single object. */
export function sliceJson(text: string, firstLine: number): SlicedDocument {
  const { items, list, complete } = jsonSpans(text);
  if (items === undefined || list === undefined) {
    return { items: [{ form: 'json', text, line: firstLine, isElement: false }], complete };
  }
  let line = firstLine;
  let counted = 0;
  const slices = items.map(({ start, end }): ItemSlice => {
    line += countNewlines(text, counted, start);
    counted = start;
    return { form: 'json', text: text.slice(start, end), line, isElement: false };
  });
  const outside = `${text.slice(0, list.start)}${text.slice(list.end)}`;
  const kind = /"kind"\s*:\s*"([^"]*)"/.exec(outside)?.[1];
  const continues = /"continue"\s*:\s*"[^"]/.test(outside);
  return { list: { ...(kind === undefined ? {} : { kind }), continues, line: firstLine }, items: slices, complete };
}
