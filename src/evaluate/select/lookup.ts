import type { Entity, Missing } from '../../model/finding.ts';
import type { Hit } from '../hit.ts';

/** What one selection found in the whole bundle, before limits and before it is asked about an entity. */
export interface Lookup {
  readonly hits: readonly Hit[];
  /** Whether the bundle would show a hit for the entity, had there been one: no hits then means false, not unknown. */
  known(entity: Entity): boolean;
  /** Where it looked for hits of the entity: objects, logs, other files. For people. */
  looked(entity: Entity): readonly string[];
  /** What would have to be collected to know. */
  missing(entity: Entity): readonly Missing[];
}
