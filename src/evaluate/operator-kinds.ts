import type { EvaluationContext } from './context.ts';

/** Kinds that only the operator of Calico brings (tigera/operator api/v1). */
const KINDS = new Set(['Installation', 'TigeraStatus']);

/** All pods were listed and none is the operator's or of its making: a Calico of manifests knows no such objects. */
export function existsNowhere(kind: string, { cluster, index }: EvaluationContext): boolean {
  if (!KINDS.has(kind) || !index.listingCovers('Pod', undefined)) return false;
  const pods = cluster.objects.get('Pod') ?? [];
  return !pods.some(({ name, namespace }) => name.startsWith('tigera-operator-') || namespace === 'calico-system');
}
