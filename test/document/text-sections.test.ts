import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSections } from '../../src/document/text-sections.ts';

/** `kind@line` of each section. */
function kinds(text: string): readonly string[] {
  return splitSections(text, 1).map(({ kind, firstLine }) => `${kind}@${firstLine}`);
}

const pod = 'Name:         web-0\nNamespace:    shop\nNode:         10.0.0.1/10.0.0.1\nEvents:       <none>';
const table = 'NAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          3d';

describe('splitSections', () => {
  it('parts what was pasted one after another, with the command before it', () => {
    const text = `ticket 4711\n$ kubectl get pods\n${table}\n\nuser@host:~$ kubectl describe pod web-0\n${pod}\n\n\n${pod}\nError from server (NotFound): pods "web-1" not found\n`;
    const sections = splitSections(text, 1);
    expect(sections.map(({ kind, firstLine, command }) => [kind, firstLine, command])).toEqual([
      ['other', 1, undefined],
      ['prompt', 2, 'kubectl get pods'],
      ['table', 3, 'kubectl get pods'],
      ['other', 5, 'kubectl get pods'],
      ['prompt', 6, 'kubectl describe pod web-0'],
      ['describe', 7, 'kubectl describe pod web-0'],
      ['describe', 13, 'kubectl describe pod web-0'],
      ['error', 17, 'kubectl describe pod web-0'],
      ['other', 18, 'kubectl describe pod web-0'],
    ]);
  });

  it('numbers lines from where the text begins in its file', () => {
    expect(splitSections(pod, 100)[0]?.firstLine).toBe(100);
  });

  it.each([
    '$ kubectl get nodes',
    '# oc get nodes',
    '[root@bastion ~]# oc get nodes',
    'PS C:\\Users\\me> kubectl get nodes',
    '➜  ~ kubectl get nodes'.replace('~ ', ''),
    '+ kubectl get nodes',
    '### kubectl get nodes',
    'kubectl get nodes',
    '$ sudo /usr/local/bin/kubectl get nodes',
  ])('sees a command in %j', (line) => {
    expect(splitSections(`${line}\nx`, 1)[0]).toMatchObject({ kind: 'prompt' });
  });

  it.each(['Run kubectl get nodes first', 'the kubectl client', '$ ls', 'INFO kubectl get failed'])(
    'sees no command in %j',
    (line) => {
      expect(kinds(line)).toEqual(['other@1']);
    },
  );

  it('leaves what a container runs and what an event says inside of the description', () => {
    const text = `${pod.replace('Events:       <none>', 'Containers:\n  web:\n    Args:\n      kubectl get pods\n      NAME   READY')}\nEvents:\n  Warning  Unhealthy  2m  kubelet  probe failed:\nerror: no\nUnable to connect to the server: EOF\n  Normal   Pulled     2m  kubelet  Pulled\n`;
    expect(kinds(text)).toEqual(['describe@1']);
  });

  it('leaves out of a description what follows its events after an empty line', () => {
    expect(kinds(`${pod}\n\nThat is all I have.\n`)).toEqual(['describe@1', 'other@5']);
    const events = pod.replace(
      '<none>',
      '\n  Warning  Unhealthy  2m  kubelet  probe failed:\n\nBIRD is not ready\n  Normal  Pulled  2m  kubelet  Pulled',
    );
    expect(kinds(`${events}\n\nThat is all I have.\n`)).toEqual(['describe@1', 'other@9']);
  });

  it('does not take a name on its own for a description', () => {
    expect(kinds('Name: Jane Doe\nCompany: Example\n')).toEqual(['other@1']);
  });

  it('ends a table at an empty line, a fence or an error', () => {
    expect(kinds(`\`\`\`\n${table}\n\`\`\`\nfine`)).toEqual(['other@1', 'table@2', 'other@4']);
    expect(kinds(`${table}\nerror: the server was unable to return a response\n${table}`)).toEqual([
      'table@1',
      'error@3',
      'table@4',
    ]);
  });

  it('loses no line, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(...pod.split('\n'), ...table.split('\n'), '', '```', '$ kubectl get pods', 'error: x', 'Events:'),
      fc.constantFrom(
        '  Normal  Pulled  2m  kubelet  Pulled',
        '  Ready  True  Wed, 06 Oct 2021 17:08:17 -0500  Wed, 06 Oct 2021 17:07:57 -0500  KubeletReady  ok',
      ),
      fc.string().map((text) => text.replaceAll('\n', ' ')),
    );
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 1_000 }), (lines, firstLine) => {
        const sections = splitSections(lines.join('\n'), firstLine);
        expect(sections.flatMap((section) => section.lines).join('\n')).toBe(lines.join('\n'));
        let next = firstLine;
        for (const section of sections) {
          expect(section.firstLine).toBe(next);
          next += section.lines.length;
        }
      }),
    );
  });
});
