import type { JsonObject } from '../../model/json.ts';

/** What a row tells of its object beside its name, and the path patterns of what the table's columns would show. */
export interface RowReading {
  readonly value: JsonObject;
  readonly knows: readonly string[];
}
