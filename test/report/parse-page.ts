/** A page taken apart strictly: what is not a tag as our templates write tags is text, and text has no `<`. */
export interface Page {
  readonly tags: readonly Tag[];
  /** What stands between the tags, styles and script left out; still with its entities. */
  readonly text: string;
}

export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+(?:="[^"]*")?)*)>/g;

export function parsePage(html: string): Page {
  const outer = html
    .replace('<!doctype html>', '')
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<script>[\s\S]*<\/script>\n<\/body>/, '</body>');
  const tags = Array.from(outer.matchAll(TAG), ([, slash, name = '', attributes = '']) => ({
    name,
    closes: slash === '/',
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/ ([a-zA-Z0-9-]+)(?:="([^"]*)")?/g), ([, key = '', value = '']) => [key, value]),
    ),
  }));
  return { tags, text: outer.replace(TAG, '') };
}
