import type { Argv } from 'yargs';
import type { Rule, RuleSet } from '../model/rule.ts';
import { graphFormats, type GraphFormat } from '../rules/graph-format.ts';
import { exitStatus } from './exit-status.ts';
import { explainOptions, runExplain, type ExplainArguments } from './explain-command.ts';
import { noSuchRule } from './no-such-rule.ts';
import { rulesOption } from './rules-option.ts';

export type SetStatus = (status: number) => void;

/** `mustread rules …`: the tools of those who write and check rules. */
export function rulesCommands(yargs: Argv, setStatus: SetStatus): Argv {
  const paths = (command: Argv): Argv =>
    command.positional('path', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Rule files or directories; the shipped ones when left out',
    });
  return yargs
    .command('list [path..]', 'What is known: id, severity, component, title', paths, async (argv) => {
      await listRules(argv['path'] as string[]);
    })
    .command(
      'show <id>',
      'One rule as it is written',
      (command) => command.positional('id', { type: 'string', demandOption: true }),
      async (argv) => {
        await showRule(argv['id']);
      },
    )
    .command('lint [path..]', 'Check rule files', paths, async (argv) => {
      setStatus(await lint(argv['path'] as string[]));
    })
    .command('test [path..]', "Run the rules' test cases", paths, async (argv) => {
      setStatus(await test(argv['path'] as string[]));
    })
    .command(
      'graph [id]',
      'Draw which rule accounts for which: of all rules, or around one',
      (command) =>
        command
          .positional('id', { type: 'string', describe: 'Only what may lie behind this rule, and what may follow' })
          .option('format', {
            choices: graphFormats,
            default: 'dot' as const,
            describe: "Graphviz' or Mermaid's source",
          })
          .option('rules', rulesOption),
      async (argv) => {
        await graph(argv.id, argv.format, argv.rules);
      },
    )
    .command(
      'explain <id> <bundle..>',
      'Why a rule comes out as it does: what it looked at, what hit, what is missing',
      explainOptions,
      async (argv) => {
        setStatus(await runExplain(argv as unknown as ExplainArguments));
      },
    )
    .command(
      'new <id>',
      'Begin a rule, with its test cases',
      (command) =>
        command
          .positional('id', { type: 'string', demandOption: true, describe: 'In kebab-case: bird-socket-stuck' })
          .option('dir', { type: 'string', default: '.', describe: 'Where the two files go' })
          .option('from', {
            type: 'string',
            requiresArg: true,
            describe: 'A template of unexplained lines, as a report has it',
          }),
      async (argv) => {
        const { newRule } = await import('./new-rule.ts');
        await newRule(argv.id, argv.dir, argv.from);
      },
    )
    .command('schema', 'The JSON Schema of a rule file, for editors', {}, async () => {
      const { ruleJsonSchema } = await import('../rules/schema.ts');
      process.stdout.write(`${JSON.stringify(ruleJsonSchema(), null, 2)}\n`);
    })
    .demandCommand(1, 'Say what to do with the rules: list, show, lint, test, graph, explain, new or schema.');
}

async function listRules(paths: readonly string[]): Promise<void> {
  const { rules } = await load(paths);
  const width = Math.max(...rules.map(({ id }) => id.length), 0);
  for (const { id, severity, component, title } of rules) {
    process.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${component.padEnd(18)}  ${title}\n`);
  }
}

async function showRule(id: string): Promise<void> {
  const { readRulePack } = await import('./rule-files.ts');
  const pack = await readRulePack([]);
  const file = pack.rules.find(({ path }) => path.endsWith(`/${id}.yaml`));
  if (file === undefined) throw noSuchRule(id, await shippedRules());
  process.stdout.write(file.text);
}

async function load(paths: readonly string[]) {
  const [{ readRulePack }, { loadRules }, { describeFault }] = await Promise.all([
    import('./rule-files.ts'),
    import('../rules/load-rules.ts'),
    import('../rules/fault.ts'),
  ]);
  const pack = await readRulePack(paths);
  const { rules, faults } = loadRules(pack.rules);
  for (const fault of faults) process.stderr.write(`${describeFault(fault)}\n`);
  return { rules: rules.rules, ruleSet: rules, pack, faults };
}

async function lint(paths: readonly string[]): Promise<number> {
  const [{ readRulePack }, { lintRules }, { describeFault }] = await Promise.all([
    import('./rule-files.ts'),
    import('../rules/lint.ts'),
    import('../rules/fault.ts'),
  ]);
  const pack = await readRulePack(paths);
  const faults = lintRules({ ...pack, beside: paths.length === 0 ? [] : await shippedRules() });
  for (const fault of faults) process.stdout.write(`${describeFault(fault)}\n`);
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  process.stdout.write(`${pack.rules.length} rules, ${errors} errors, ${faults.length - errors} warnings\n`);
  return errors === 0 ? exitStatus.analysed : exitStatus.failed;
}

/** Rules outside of what is linted may be explained by it, explain it, and be asked for. */
async function shippedRules(): Promise<readonly Rule[]> {
  const { loadRulePacks } = await import('./rule-files.ts');
  return (await loadRulePacks([])).rules;
}

async function graph(id: string | undefined, format: GraphFormat, packs: readonly string[]): Promise<void> {
  const [{ loadRulePacks }, { drawGraph }] = await Promise.all([
    import('./rule-files.ts'),
    import('../rules/draw-graph.ts'),
  ]);
  const { rules } = await loadRulePacks(packs);
  if (id !== undefined && !rules.some((rule) => rule.id === id)) throw noSuchRule(id, rules);
  process.stdout.write(drawGraph(rules, format, id));
}

async function test(paths: readonly string[]): Promise<number> {
  const [{ analyzeFiles }, { runCases }] = await Promise.all([
    import('../analysis/analyze-files.ts'),
    import('../rules/run-cases.ts'),
  ]);
  const { pack, faults, ruleSet: own } = await load(paths);
  // Half a rule set tells nothing about the cases of the other half.
  if (faults.length > 0) return exitStatus.failed;
  const ruleSet = paths.length === 0 ? own : await loadBeside(paths);
  let passed = 0;
  let failed = 0;
  for (const file of pack.cases) {
    for (const result of await runCases(file, ruleSet, (files, rules) =>
      analyzeFiles(files, { rules, version: 'test' }),
    )) {
      if (result.differences.length === 0) {
        passed++;
        continue;
      }
      failed++;
      process.stdout.write(`${result.file}:${result.line}: ${result.rule} ${result.name}\n`);
      for (const difference of result.differences) process.stdout.write(`    ${difference}\n`);
    }
  }
  process.stdout.write(`${passed} cases passed, ${failed} failed\n`);
  return failed === 0 ? exitStatus.analysed : exitStatus.failed;
}

/** Cases of a private pack may ask for findings of shipped rules. */
async function loadBeside(paths: readonly string[]): Promise<RuleSet> {
  const { loadRulePacks } = await import('./rule-files.ts');
  return loadRulePacks(paths);
}
