import { calicoctlClusterDiags } from './calicoctl-cluster-diags.ts';
import { calicoctlNodeDiags } from './calicoctl-node-diags.ts';
import { clusterInfoDump } from './cluster-info-dump.ts';
import { collector } from './collector.ts';
import { insights } from './insights.ts';
import { kindExport } from './kind-export.ts';
import type { Layout } from './layout.ts';
import { microk8sInspect } from './microk8s-inspect.ts';
import { minikubeLogs } from './minikube-logs.ts';
import { mustGather } from './must-gather.ts';
import { sonobuoy } from './sonobuoy.ts';
import { sosreport } from './sosreport.ts';
import { supportBundleKit } from './support-bundle-kit.ts';
import { troubleshoot } from './troubleshoot.ts';

/** In the order in which a path is held against them: those whose paths are the least like others' come first. */
export const layouts: readonly Layout[] = [
  calicoctlClusterDiags,
  calicoctlNodeDiags,
  insights,
  troubleshoot,
  sonobuoy,
  microk8sInspect,
  sosreport,
  mustGather,
  supportBundleKit,
  kindExport,
  collector,
  clusterInfoDump,
  minikubeLogs,
];
