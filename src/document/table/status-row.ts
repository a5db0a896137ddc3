import type { JsonObject } from '../../model/json.ts';
import type { Cells } from './cells.ts';
import type { RowReading } from './row.ts';

const KNOWS = ['type', 'status'].map((field) => `status.conditions[].${field}`);

/** A row of `kubectl get tigerastatus`: its columns are the conditions. */
export function readTigeraStatusRow(cells: Cells): RowReading {
  const conditions: readonly JsonObject[] = ['Available', 'Progressing', 'Degraded'].flatMap((type) => {
    const status = cells.get(type.toUpperCase());
    return status === undefined ? [] : [{ type, status }];
  });
  return { value: { status: { conditions } }, knows: KNOWS };
}

/** A row of `kubectl get apiservices`: `AVAILABLE` is `True` or, with the reason, `False (MissingEndpoints)`. */
export function readApiServiceRow(cells: Cells): RowReading {
  const [, status, reason] = /^(\w+)(?: \((\w+)\))?$/.exec(cells.get('AVAILABLE') ?? '') ?? [];
  if (status === undefined) return { value: {}, knows: [] };
  const condition = { type: 'Available', status, ...(reason === undefined ? {} : { reason }) };
  return {
    value: { status: { conditions: [condition] } },
    knows: reason === undefined ? KNOWS : [...KNOWS, 'status.conditions[].reason'],
  };
}
