import { createDrain, type DrainGroup } from './drain.ts';
import { templateText } from './template-text.ts';

/** Beyond, templates that are like no other are left out. */
const MOST_TEMPLATES = 20_000;

export interface MergedTemplate<Item> {
  readonly component: string;
  /** What the templates have in common. */
  readonly template: string;
  /** In the order in which they were given; never empty. */
  readonly items: readonly Item[];
}

/**
 * Templates of many bundles, those of one meaning together. Their values are masked alike in each bundle, so that Drain
 * takes them as it takes lines. The same items in the same order give the same result.
 */
export function mergeTemplates<Item extends { readonly component: string; readonly template: string }>(
  items: Iterable<Item>,
): readonly MergedTemplate<Item>[] {
  const drain = createDrain(MOST_TEMPLATES);
  const merged = new Map<DrainGroup, { readonly component: string; readonly items: Item[] }>();
  for (const item of items) {
    const { component, template } = item;
    const group = drain.groupOf(component, template.split(' '));
    if (group === undefined) continue;
    const found = merged.get(group);
    if (found === undefined) merged.set(group, { component, items: [item] });
    else found.items.push(item);
  }
  return Array.from(merged, ([{ words }, found]) => ({ ...found, template: templateText(words) }));
}
