import type { ArchiveLimits } from '../model/entry.ts';
import type { Budget } from './budget.ts';
import type { Ledger } from './ledger.ts';
import type { UniqueNames } from './unique-names.ts';

/** What all inputs and archives of one bundle share while they are unpacked. */
export interface Unpacking {
  readonly limits: ArchiveLimits;
  readonly budget: Budget;
  readonly names: UniqueNames;
  readonly ledger: Ledger;
}
