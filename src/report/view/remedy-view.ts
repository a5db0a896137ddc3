import type { RemedyStep } from '../../model/finding.ts';
import type { Effect } from '../../model/rule.ts';

export interface RemedyView {
  readonly do: string;
  readonly run?: string;
  readonly effect: Effect;
  /** Empty for a step that runs nothing and disturbs nothing. */
  readonly effectWord: string;
  /** The same for commands that disturb something, empty for others. */
  readonly warning: string;
}

const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  none: 'changes nothing',
  disruptive: 'disruptive',
  destructive: 'destructive',
};

export function remedyView({ do: what, run, effect }: RemedyStep): RemedyView {
  return {
    do: what,
    ...(run === undefined ? {} : { run }),
    effect,
    effectWord: effect === 'none' && run === undefined ? '' : EFFECT_WORDS[effect],
    warning: effect === 'none' ? '' : EFFECT_WORDS[effect],
  };
}
