import type { Problem } from '../model/problem.ts';
import { by } from './order.ts';

/** By place, each once: a file that is read twice tells its trouble twice. */
export function orderProblems(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(
    problems.map((problem) => [JSON.stringify([problem.file, problem.line, problem.code, problem.message]), problem]),
  );
  return [...once.values()].sort(
    by(
      ({ file }) => file ?? '',
      ({ line }) => line ?? 0,
      ({ code }) => code,
      ({ message }) => message,
    ),
  );
}
