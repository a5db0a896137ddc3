import type { CollectedCommand } from '../../model/document.ts';

/**
 * The command that sos named the file for: `kubectl_--namespace_kube-system_get_pods`. No name of Kubernetes holds an
 * underscore. sos keeps no exit status; what a failing command said stands in the file, so that its answer is not taken
 * for an empty one.
 */
export function commandInName(path: string): CollectedCommand {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { file: path, command: name.replaceAll('_', ' '), exitStatus: 0 };
}
