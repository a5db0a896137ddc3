const prompt = String.raw `.{0,80}?[$#%>❯➜+]\s+`;
const client = String.raw `(?:sudo\s+)?(?:\S{0,40}\/)?(?:kubectl|oc|microk8s kubectl|k3s kubectl)`;
const options = String.raw `(?:-\S+\s+(?:[^-\s]\S*\s+)??){0,6}`;
const verbs = 'get|describe|logs|events|version|top|exec|cluster-info|api-resources|config|auth|adm';
const call = new RegExp(String.raw `^(?:${prompt})?(${client}\s+${options}(?:${verbs})\b.*)$`);
/**
 * The command in a line of a terminal: `$ kubectl get pods`, `[root@bastion ~]# oc get nodes`, `PS C:\> kubectl …`,
 * or the bare command. Undefined for other lines.
 */
export function commandOf(line) {
    // Every line of a text is asked; this turns almost all of them away.
    if (!line.includes('kubectl') && !line.includes('oc '))
        return undefined;
    return call.exec(line.trimStart())?.[1]?.trimEnd();
}
