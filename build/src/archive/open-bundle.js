import { Budget } from './budget.js';
import { Ledger } from './ledger.js';
import { defaultLimits } from './limits.js';
import { resolveInput } from './resolve-input.js';
import { UniqueNames } from './unique-names.js';
import { unpack } from './unpack.js';
import { unpackDirectory } from './unpack-directory.js';
/**
 * Opens what belongs to one analysis. Of a single archive or directory, paths begin inside it; several inputs are
 * told apart by their names. Throws a `UserError` for an input that isn't there or can't be read; what goes wrong
 * later is a problem among the facts.
 */
export async function openBundle(inputs, options = {}) {
    const resolved = await Promise.all(inputs.map(resolveInput));
    const limits = { ...defaultLimits, ...options.limits };
    const run = {
        limits,
        budget: new Budget(limits, options.now ?? (() => performance.now())),
        names: new UniqueNames(),
        ledger: new Ledger(options.onProgress),
    };
    return {
        entries: () => unpackInputs(resolved, run),
        facts: () => run.ledger.facts(bundleName(resolved)),
    };
}
function bundleName(inputs) {
    const [first, ...others] = inputs.map((input) => input.name);
    return others.length === 0 ? (first ?? '') : `${first} and ${others.length} more`;
}
async function* unpackInputs(inputs, run) {
    const inputNames = new UniqueNames();
    for (const input of inputs) {
        const name = inputNames.take(input.name);
        const prefix = inputs.length === 1 ? '' : `${name}/`;
        if (input.kind === 'directory') {
            yield* unpackDirectory(input.path, prefix, run);
        }
        else {
            yield* unpack({ path: name, prefix, depth: 0 }, run.budget.countRead(input.content), run);
        }
        if (run.budget.exhausted)
            return;
    }
}
