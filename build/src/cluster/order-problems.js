import { by } from './order.js';
/** By place, each once: a file that is read twice tells its trouble twice. */
export function orderProblems(problems) {
    const once = new Map(problems.map((problem) => [JSON.stringify([problem.file, problem.line, problem.code, problem.message]), problem]));
    return [...once.values()].sort(by(({ file }) => file ?? '', ({ line }) => line ?? 0, ({ code }) => code, ({ message }) => message));
}
