import { listAt, textAt, type ClusterState, type KubernetesObject } from './cluster-state.ts';

/** What the kubelet answers: a log, or why there is none. */
export type LogResponse = { readonly text: string } | { readonly refused: string };

export function logResponse(state: ClusterState, pod: KubernetesObject, query: URLSearchParams): LogResponse {
  const { name } = pod.metadata;
  const container = query.get('container') ?? textAt(listAt(pod, 'spec.containers')[0], 'name');
  const isPrevious = query.get('previous') === 'true';
  const text = state.logs.get(`${name}/${container}${isPrevious ? '/previous' : ''}`);
  if (text === undefined && isPrevious) {
    return { refused: `previous terminated container "${container}" in pod "${name}" not found` };
  }
  const status = [...listAt(pod, 'status.initContainerStatuses'), ...listAt(pod, 'status.containerStatuses')].find(
    (each) => textAt(each, 'name') === container,
  );
  const waits = textAt(status, 'state.waiting.reason');
  if (text === undefined && waits !== '' && textAt(status, 'restartCount') === '0') {
    return { refused: `container "${container}" in pod "${name}" is waiting to start: ${waits}` };
  }
  return { text: narrowed(text ?? '', query) };
}

function narrowed(text: string, query: URLSearchParams): string {
  const seconds = Number(query.get('sinceSeconds') ?? Number.POSITIVE_INFINITY);
  const tail = Number(query.get('tailLines') ?? Number.POSITIVE_INFINITY);
  const bytes = Number(query.get('limitBytes') ?? Number.POSITIVE_INFINITY);
  let at = new Date(0).toISOString();
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const stamp = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/.exec(line)?.[0];
      if (stamp !== undefined) at = `${stamp.replace(' ', 'T')}.000000000Z`;
      return { at, line };
    })
    .filter(({ at }) => Date.now() - Date.parse(at) <= seconds * 1000)
    .slice(-Math.min(tail, Number.MAX_SAFE_INTEGER));
  const all = lines.map(({ at, line }) => `${query.get('timestamps') === 'true' ? `${at} ` : ''}${line}\n`).join('');
  return Buffer.from(all)
    .subarray(0, Math.min(bytes, all.length * 4))
    .toString();
}
