import type { ReadableBundle } from '../analysis/read-bundle.ts';
import { openBundle, type OpenOptions } from '../archive/open-bundle.ts';
import type { BundleInput } from '../archive/resolve-input.ts';
import { UserError } from '../model/user-error.ts';
import { createPseudonyms, type Pseudonyms } from '../redact/pseudonyms/create-pseudonyms.ts';
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
  const pseudonyms = keyFile === undefined ? undefined : await preparePseudonyms(inputs, keyFile, options);
  const bundle = await openBundle(inputs, options);
  const redaction = {
    ...(pseudonyms === undefined ? {} : { pseudonyms }),
    ...(onSecret === undefined ? {} : { onSecret }),
  };
  return {
    entries: () => redactEntries(bundle.entries(), redaction),
    facts() {
      const facts = bundle.facts();
      if (pseudonyms === undefined) return facts;
      const problems = facts.problems.map((problem) => ({
        ...problem,
        message: pseudonyms(problem.message),
        ...(problem.file === undefined ? {} : { file: pseudonyms(problem.file) }),
      }));
      return { ...facts, name: pseudonyms(facts.name), problems };
    },
  };
}

async function preparePseudonyms(
  inputs: readonly BundleInput[],
  keyFile: string,
  options: OpenOptions,
): Promise<Pseudonyms> {
  if (inputs.some((input) => 'stream' in input)) {
    throw new UserError("With --pseudonyms, standard input can't be read", {
      hint: 'It is read twice: save it in a file first.',
    });
  }
  const { gatherHosts } = await import('../analysis/gather-hosts.ts');
  const bundle = await openBundle(inputs, options);
  const hosts = await gatherHosts(bundle.entries());
  return createPseudonyms({ key: await readPseudonymKey(keyFile), hosts });
}
