import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { loadRulePacks } from './rule-files.ts';

/** `mustread rules new ID`: a rule and its cases to be filled in. Nothing that exists is touched. */
export async function newRule(id: string, directory: string, template: string | undefined): Promise<void> {
  const [{ ruleSchema }, { skeletonOf }] = await Promise.all([
    import('../rules/schema.ts'),
    import('../rules/skeleton.ts'),
  ]);
  if (!ruleSchema.shape.id.safeParse(id).success) {
    throw new UserError(`'${id}' is no id for a rule`, { hint: `Ids are in kebab-case, such as ${inKebabCase(id)}.` });
  }
  const shipped = await loadRulePacks([]);
  if (shipped.rules.some((rule) => rule.id === id)) {
    throw new UserError(`There is a rule '${id}' already`, {
      hint: `mustread rules show ${id} prints it; a copy of it in a pack of your own takes its place.`,
    });
  }
  const paths = { rule: join(directory, `${id}.yaml`), cases: join(directory, `${id}.test.yaml`) };
  for (const path of Object.values(paths)) {
    if (await exists(path)) throw new UserError(`${path} is there already`);
  }
  const { rule, cases } = skeletonOf(id, { schema: await schemaNear(directory), template });
  await mkdir(directory, { recursive: true });
  await writeFile(paths.rule, rule, { flag: 'wx' });
  await writeFile(paths.cases, cases, { flag: 'wx' });
  process.stdout.write(
    `${paths.rule}\n${paths.cases}\n\n` +
      `Fill in what is empty: mustread rules lint ${directory} lists it, mustread rules test ${directory} tries the cases.\n`,
  );
}

function inKebabCase(text: string): string {
  const words = text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return words.match(/[a-z0-9]+/g)?.join('-') ?? 'bird-socket-stuck';
}

/** Editors complete by it: beside the rules, or above the folders of their components. */
async function schemaNear(directory: string): Promise<string | undefined> {
  const name = 'rule.schema.json';
  if (await exists(join(directory, name))) return name;
  return (await exists(join(directory, '..', name))) ? `../${name}` : undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
