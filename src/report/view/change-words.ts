import type { ChangeKind } from '../../model/comparison.ts';

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  lost: 'lost sight of',
  changed: 'changed',
  still: 'still there',
  resolved: 'resolved',
};
