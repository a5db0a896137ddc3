import type { AnalyzeOptions } from '../analysis/analyze-bundle.ts';
import type { Analysis } from '../model/analysis.ts';
import type { RuleSet } from '../model/rule.ts';
import { openAhead, openHere, type OpenInputsOptions } from './open-inputs.ts';
import { packageVersion } from './package-files.ts';

export interface AnalyzeInputsOptions extends OpenInputsOptions {
  /** A promise, since the inputs are unpacked while the rules are loaded. */
  readonly rules: RuleSet | Promise<RuleSet>;
  readonly cluster?: number | undefined;
}

/** Analyses what the user named as one bundle. */
export async function analyzeInputs(paths: readonly string[], options: AnalyzeInputsOptions): Promise<Analysis> {
  const failed = new AbortController();
  try {
    const [ahead, rules, { analyzeBundle }] = await Promise.all([
      openAhead(paths, options, failed.signal),
      options.rules,
      import('../analysis/analyze-bundle.ts'),
    ]);
    // What is not unpacked ahead is not touched before the rules are right: opening it may make a key, or take a stream.
    const bundle = ahead ?? (await openHere(paths, options));
    return await analyzeBundle(bundle, analyzeOptionsOf({ ...options, rules }));
  } catch (error) {
    failed.abort();
    throw error;
  }
}

export function analyzeOptionsOf({
  rules,
  cluster,
  limits,
  onProgress,
}: AnalyzeInputsOptions & { readonly rules: RuleSet }): AnalyzeOptions {
  return {
    rules,
    version: packageVersion(),
    onProgress,
    limits,
    ...(cluster === undefined ? {} : { cluster }),
  };
}
