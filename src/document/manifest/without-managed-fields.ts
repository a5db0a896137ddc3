/** The first such field of an item is that of its own metadata, since fields are sorted by name. */
const managedFields = /^( *)managedFields:\n(?:\1[ -].*\n?)*/m;

/**
 * YAML of an object without what the API server notes of who set which field. No rule asks for it, and it is half of
 * what there is to parse of an event. The lines behind it move up: for parsing only.
 */
export function withoutManagedFields(text: string): string {
  return text.includes('managedFields:') ? text.replace(managedFields, '') : text;
}
