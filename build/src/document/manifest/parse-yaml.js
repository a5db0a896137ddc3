import { CORE_SCHEMA, load } from 'js-yaml';
/**
 * What a YAML text holds; undefined where it does not parse. Times stay strings, as in JSON. Aliases are refused:
 * kubectl prints none, and a few lines of them unfold into gigabytes.
 */
export function parseYaml(text) {
    try {
        return load(text, { schema: CORE_SCHEMA, maxAliases: 0, json: true });
    }
    catch {
        return undefined;
    }
}
