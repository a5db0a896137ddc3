import type { ClusterState, KubernetesObject } from './cluster-state.ts';

/** The letters of the names that the API server makes up. */
const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** The same cluster with more nodes: copies of those that it has, each with the pods and logs that run on it. */
export function enlarge({ objects, logs }: ClusterState, size: number): ClusterState {
  const nodes = objects.get('Node') ?? [];
  const pods = objects.get('Pod') ?? [];
  const moreNodes: KubernetesObject[] = [...nodes];
  const morePods: KubernetesObject[] = [...pods];
  const moreLogs = new Map(logs);
  for (let place = nodes.length; place < size; place++) {
    const model = nodes[place % nodes.length];
    if (model === undefined) break;
    const name = `10.${100 + (place >> 8)}.${place & 255}.11`;
    moreNodes.push(renamed(model, { [model.metadata.name]: name }));
    for (const pod of pods.filter(({ spec }) => (spec as { nodeName?: string }).nodeName === model.metadata.name)) {
      if (!/^calico-node-.{5}$/.test(pod.metadata.name)) continue;
      const copy = `calico-node-${suffix(place)}`;
      morePods.push(
        renamed(pod, { [model.metadata.name]: name, [pod.metadata.name]: copy, [pod.metadata.uid]: `uid-of-${copy}` }),
      );
      for (const [of, text] of logs) {
        if (of.startsWith(`${pod.metadata.name}/`)) moreLogs.set(of.replace(pod.metadata.name, copy), text);
      }
    }
  }
  return { objects: new Map([...objects, ['Node', moreNodes], ['Pod', morePods]]), logs: moreLogs };
}

function renamed(object: KubernetesObject, names: Readonly<Record<string, string>>): KubernetesObject {
  let text = JSON.stringify(object);
  for (const [from, to] of Object.entries(names)) text = text.replaceAll(`"${from}"`, `"${to}"`);
  return JSON.parse(text) as KubernetesObject;
}

function suffix(place: number): string {
  return [4, 3, 2, 1, 0].map((digit) => LETTERS[Math.floor(place / LETTERS.length ** digit) % LETTERS.length]).join('');
}
