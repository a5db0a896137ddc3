import { describe, expect, it } from 'vitest';
import { stripAnsi } from '../../src/text/ansi.ts';

describe('stripAnsi', () => {
  it('takes the colours of `kubectl cluster-info` away', () => {
    const line =
      '\u001b[0;32mKubernetes control plane\u001b[0m is running at \u001b[0;33mhttps://127.0.0.1:16443\u001b[0m';
    expect(stripAnsi(line)).toBe('Kubernetes control plane is running at https://127.0.0.1:16443');
  });

  it.each([
    ['a title', '\u001b]0;root@bastion\u0007$ kubectl get nodes', '$ kubectl get nodes'],
    ['an erased line', 'ready\u001b[K\nnext', 'ready\nnext'],
    ['a sequence that was cut off', 'x\u001b[31', 'x\u001b[31'],
    ['none', 'index[0] = 1', 'index[0] = 1'],
  ])('of text with %s', (_, text, plain) => {
    expect(stripAnsi(text)).toBe(plain);
  });
});
