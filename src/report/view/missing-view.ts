import type { Missing } from '../../model/finding.ts';
import { nameList } from './name-list.ts';

export interface MissingView {
  readonly what: string;
  /** For which entities, in words; `the cluster` where it is for all of it. */
  readonly of: string;
  readonly collect: string;
  readonly because?: string;
}

export function missingView({ what, of, collect, because }: Missing): MissingView {
  return {
    what,
    of: of.length === 0 ? 'the cluster' : nameList(of),
    collect,
    ...(because === undefined ? {} : { because }),
  };
}

/** The same things missing for several instances, each once. */
export function distinctMissing(missing: readonly Missing[]): readonly MissingView[] {
  const byCommand = new Map(missing.map((one) => [`${one.what} ${one.collect}`, one]));
  return [...byCommand.values()].map(missingView);
}
