import { textAt, type KubernetesObject } from './cluster-state.ts';

/** Takes what `labelSelector` and `fieldSelector` leave of a list; of selectors `=`, `==` and `!=`. */
export function select(objects: readonly KubernetesObject[], query: URLSearchParams): readonly KubernetesObject[] {
  const labels = termsOf(query.get('labelSelector'));
  const fields = termsOf(query.get('fieldSelector'));
  return objects.filter(
    (object) =>
      labels.every(({ key, value, equal }) => ((object.metadata.labels?.[key] ?? '') === value) === equal) &&
      fields.every(({ key, value, equal }) => (textAt(object, key) === value) === equal),
  );
}

interface Term {
  readonly key: string;
  readonly value: string;
  readonly equal: boolean;
}

function termsOf(selector: string | null): readonly Term[] {
  return (selector ?? '')
    .split(',')
    .filter((term) => term !== '')
    .map((term) => {
      const [, key = '', operator = '', value = ''] = /^([^=!]+)(!=|==?)(.*)$/.exec(term) ?? [];
      return { key, value, equal: operator !== '!=' };
    });
}
