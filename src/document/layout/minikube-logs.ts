import type { Layout } from './layout.ts';

export const minikubeLogs: Layout = {
  name: 'minikube logs',
  madeBy: '`minikube logs`',
  source: 'kubernetes/minikube pkg/minikube/logs/logs.go',
  files: [
    {
      example: 'minikube-logs.txt',
      holds:
        'one file of sections: `==> describe nodes <==`, `==> kubelet <==`, `==> coredns [4c1f0e2a] <==`; recognised by its content',
      path: /(?:^|\/)minikube[^/]*logs[^/]*\.(?:txt|log)$/,
    },
  ],
  absence: 'Of each log the last lines only.',
};
