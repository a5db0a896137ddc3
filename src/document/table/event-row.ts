import type { SourcedEvent } from '../../model/document.ts';
import { eventAge, parseAgeCell, type EventAge } from '../kubectl/age-cell.ts';
import { kindOfResource } from '../../kubectl/resource-kind.ts';
import type { Cells } from './cells.ts';

type EventCells = Omit<SourcedEvent, 'form' | 'excerpt'>;

/**
 * A row of `kubectl get events` or `kubectl events`. `namespace` is where the table lists events of, if that is
 * known. Undefined where its cells are not what they should be, or don't name the object.
 */
export function readEventRow(cells: Cells, namespace: string | undefined): EventCells | undefined {
  const age = ageOf(cells);
  const object = objectOf(cells);
  const type = cells.get('TYPE');
  const reason = cells.get('REASON');
  if (age === undefined || object === undefined || type === undefined || reason === undefined) return undefined;
  const kind = kindOfResource(object.kind);
  const inNamespace = cells.get('NAMESPACE') ?? namespace;
  // `kubelet, 10.1.2.3` names the node as well.
  const reporter = cells.get('SOURCE')?.split(',', 1)[0];
  return {
    involved: {
      kind: kind?.kind ?? object.kind,
      name: object.name,
      // Events of a node lie in some namespace; the node does not.
      ...(inNamespace === undefined || kind?.namespaced === false ? {} : { namespace: inNamespace }),
    },
    type,
    reason,
    message: cells.get('MESSAGE') ?? '',
    ...(reporter === undefined ? {} : { reporter }),
    ...age,
  };
}

function ageOf(cells: Cells): EventAge | undefined {
  const last = cells.get('LAST SEEN') ?? cells.get('LASTSEEN') ?? '';
  const age = parseAgeCell(last);
  if (age === undefined || last.includes('(')) return age;
  const count = Number(/^\d{1,9}$/.exec(cells.get('COUNT') ?? '')?.[0] ?? 1);
  return eventAge(last, count, cells.get('FIRST SEEN') ?? cells.get('FIRSTSEEN'));
}

/** `pod/x` in OBJECT; before 1.14 KIND and NAME, which is the event's: the object's with a suffix. */
function objectOf(cells: Cells): { readonly kind: string; readonly name: string } | undefined {
  const [, kind, name] = /^([^\s/]+)\/(\S+)$/.exec(cells.get('OBJECT') ?? cells.get('KIND') ?? '') ?? [];
  if (kind !== undefined && name !== undefined) return { kind, name };
  const [oldKind, eventName] = [cells.get('KIND'), cells.get('NAME')];
  if (oldKind === undefined || eventName === undefined) return undefined;
  return { kind: oldKind, name: eventName.replace(/\.[0-9a-f]{8,}$/, '') };
}
