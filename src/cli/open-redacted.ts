import type { ReadableBundle } from '../analysis/read-bundle.ts';
import { openBundle, type OpenOptions } from '../archive/open-bundle.ts';
import type { BundleInput } from '../archive/resolve-input.ts';
import type { BundleFacts } from '../model/entry.ts';
import { UserError } from '../model/user-error.ts';
import { createPseudonyms, type Pseudonyms } from '../redact/pseudonyms/create-pseudonyms.ts';
import { identifierPseudonym } from '../redact/pseudonyms/identifier-pseudonym.ts';
import { redactEntries } from '../redact/redact-entries.ts';
import type { OnSecret } from '../redact/text-redactor.ts';
import { readPseudonymKey } from './pseudonym-key.ts';

export interface RedactedOptions extends OpenOptions {
  /** The path of the key file; left out, addresses and names stay. */
  readonly pseudonyms?: string;
  readonly onSecret?: OnSecret;
}

/** A bundle of which nobody sees more than its redacted text. With pseudonyms it is read twice: first for its hosts. */
export async function openRedacted(
  inputs: readonly BundleInput[],
  { pseudonyms: keyFile, onSecret, ...options }: RedactedOptions,
): Promise<ReadableBundle> {
  const redaction = onSecret === undefined ? {} : { onSecret };
  if (keyFile === undefined) {
    const bundle = await openBundle(inputs, options);
    return { entries: () => redactEntries(bundle.entries(), redaction), facts: () => bundle.facts() };
  }
  const hosts = await hostsIn(inputs, options);
  const key = await readPseudonymKey(keyFile);
  const pseudonyms = createPseudonyms({ key, hosts });
  const bundle = await openBundle(inputs, options);
  return {
    entries: () => redactEntries(bundle.entries(), { ...redaction, pseudonyms }),
    facts: () => withPseudonyms(bundle.facts(), pseudonyms),
    pseudonymOf: (identifier) => identifierPseudonym(identifier, key),
  };
}

async function hostsIn(inputs: readonly BundleInput[], options: OpenOptions): Promise<Iterable<string>> {
  if (inputs.some((input) => 'stream' in input)) {
    throw new UserError("With --pseudonyms, standard input can't be read", {
      hint: 'It is read twice: save it in a file first.',
    });
  }
  const { gatherHosts } = await import('../analysis/gather-hosts.ts');
  const bundle = await openBundle(inputs, options);
  return gatherHosts(bundle.entries());
}

function withPseudonyms(facts: BundleFacts, pseudonyms: Pseudonyms): BundleFacts {
  const problems = facts.problems.map((problem) => ({
    ...problem,
    message: pseudonyms(problem.message),
    ...(problem.file === undefined ? {} : { file: pseudonyms(problem.file) }),
  }));
  return { ...facts, name: pseudonyms(facts.name), problems };
}
