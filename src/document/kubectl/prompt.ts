/**
 * The command in a line of a terminal: `$ kubectl get pods`, `[root@bastion ~]# oc get nodes`, `PS C:\> kubectl …`,
 * or the bare command. Undefined for other lines.
 */
export function commandOf(line: string): string | undefined {
  const found = /^(?:.{0,80}?[$#%>❯➜+]\s+)?((?:sudo\s+)?(?:\S{0,40}\/)?(?:kubectl|oc|microk8s kubectl|k3s kubectl)\s+(?:get|describe|logs?|events|version|top|exec|cluster-info|api-resources|config|auth|adm)\b.*)$/.exec(
    line.trimStart(),
  );
  return found?.[1]?.trimEnd();
}
