import type { Argv } from 'yargs';
import { exitStatus } from './exit-status.ts';
import { noSuchRule } from './no-such-rule.ts';
import { rulesOption } from './rules-option.ts';

export interface ExplainArguments {
  readonly id: string;
  readonly bundle: readonly string[];
  readonly rules: readonly string[];
  readonly cluster: number | undefined;
}

export function explainOptions(yargs: Argv): Argv {
  return yargs
    .positional('id', { type: 'string', demandOption: true })
    .positional('bundle', { type: 'string', array: true, demandOption: true, describe: 'As analyze takes it' })
    .option('rules', rulesOption)
    .option('cluster', { type: 'number', nargs: 1, describe: 'As analyze takes it' });
}

/** `mustread rules explain ID BUNDLE`: why a rule came out as it did. */
export async function runExplain({ id, bundle, rules: packs, cluster }: ExplainArguments): Promise<number> {
  const [
    { loadRulePacks },
    { openInputs },
    { analyzeOptionsOf },
    { createProgressLine },
    { explainInBundle },
    { renderExplanation },
    { describeTerminal },
  ] = await Promise.all([
    import('./rule-files.ts'),
    import('./open-inputs.ts'),
    import('./analyze-inputs.ts'),
    import('./progress-line.ts'),
    import('../analysis/explain-in-bundle.ts'),
    import('../report/explanation.ts'),
    import('./terminal.ts'),
  ]);
  const rules = await loadRulePacks(packs);
  const rule = rules.rules.find((each) => each.id === id);
  if (rule === undefined) throw noSuchRule(id, rules.rules);
  const progress = createProgressLine(process.stderr);
  const options = { rules, redact: false, pseudonyms: undefined, limits: {}, cluster, onProgress: progress.onProgress };
  const explanation = await explainInBundle(await openInputs(bundle, options), rule, analyzeOptionsOf(options));
  progress.clear();
  const { color, width } = describeTerminal(process.stdout, process.env);
  process.stdout.write(renderExplanation(explanation, { color, ...(process.stdout.isTTY ? { width } : {}) }));
  return exitStatus.analysed;
}
