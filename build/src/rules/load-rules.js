import { createHash } from 'node:crypto';
import { compileRule } from './compile-rule.js';
import { expressionsOf } from './expressions-of.js';
import { requiredLiterals } from './literals.js';
import { parseYaml } from './parse-yaml.js';
import { joinRules } from './rule-set.js';
import { ruleSchema } from './schema.js';
/**
 * Checks and compiles rule files. A file with a fault gives no rule; the others load all the same, and the caller
 * decides whether faults stop it. `shipped` rules lie below them: a file with the id of one takes its place.
 */
export function loadRules(files, shipped = []) {
    const all = files.map(loadRule);
    const loaded = all.flatMap((file) => file.loaded ?? []);
    return { rules: joinRules([...shipped, ...loaded]), faults: all.flatMap(({ faults }) => faults) };
}
/** Checks and compiles one file. */
export function loadRule(file) {
    const parsed = parseYaml(file.text, file.path, ruleSchema);
    if (parsed.value === undefined)
        return { faults: parsed.faults };
    const base = file.path.slice(file.path.lastIndexOf('/') + 1);
    if (base !== `${parsed.value.id}.yaml`) {
        const message = `the id '${parsed.value.id}' must equal the file's name without .yaml`;
        return { faults: [{ file: file.path, ...parsed.placeOf(['id']), message, severity: 'error' }] };
    }
    const rule = compileRule(parsed.value, file.path, requiredLiterals);
    const faults = expressionFaults(rule, parsed);
    const sha256 = createHash('sha256').update(file.text).digest('hex');
    return faults.length > 0 ? { faults } : { loaded: { rule, sha256, source: parsed.value }, faults: [] };
}
/** The library's message shows the expression and the place in it. */
function expressionFaults(rule, parsed) {
    return expressionsOf(rule).flatMap(({ expression, path }) => {
        try {
            void expression.variables;
            return [];
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            return [{ file: rule.file, ...parsed.placeOf(path), message, severity: 'error' }];
        }
    });
}
