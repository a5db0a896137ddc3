import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeBundle } from '../../src/analysis/analyze-bundle.ts';
import { analyzeFiles } from '../../src/analysis/analyze-files.ts';
import { openBundle } from '../../src/archive/open-bundle.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { RuleSet } from '../../src/model/rule.ts';
import { UserError } from '../../src/model/user-error.ts';
import { reportFormats } from '../../src/report/format.ts';
import { renderReport } from '../../src/report/render.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import type { Input } from './inputs.ts';

/** One report in so many is drawn in all formats: that takes longer than all before it. */
const DRAWN_ONE_IN = 20;

export interface Runner {
  /** Throws where the product would have shown a bug. */
  run(input: Input, nth: number): Promise<void>;
}

export function createRunner(root: string, rules: RuleSet): Runner {
  const templates = (name: string): string => readFileSync(join(root, 'templates', name), 'utf8');
  const options = { rules, version: '0' };

  async function analyse({ kind, name, bytes }: Input): Promise<Analysis | undefined> {
    switch (kind) {
      case 'archive':
        return analyzeBundle(await openBundle([{ stream: once(bytes), name }]), options);
      case 'document':
        // As bytes, since a text of UTF-16 is none of UTF-8.
        return analyzeBundle(single(name, bytes), options);
      case 'rule': {
        const loaded = loadRules([{ path: name, text: bytes.toString() }]);
        return loaded.faults.length > 0 ? undefined : analyzeFiles(CALICO, { rules: loaded.rules, version: '0' });
      }
    }
  }

  return {
    async run(input, nth) {
      const analysis = await analyse(input).catch((error: unknown) => {
        // A clear word to the user, not a bug.
        if (error instanceof UserError) return undefined;
        throw error;
      });
      if (analysis === undefined || nth % DRAWN_ONE_IN !== 0) return;
      for (const format of reportFormats) renderReport(analysis, format, { templates });
    },
  };
}

/** Something for a mutated rule to look at. */
const CALICO = {
  'pods.txt':
    'NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE\nkube-system   calico-node-7k2xq   0/1     Running   4          3d\n',
  'logs-calico-node-7k2xq-calico-node.log':
    '2026-11-20 23:55:40.220 [FATAL][63] confd/client.go 165: Failed to connect to Typha error=dial tcp 10.73.114.11:5473: i/o timeout\nbird: Mesh_10_0_0_1: Hold timer expired\n',
};

function single(path: string, bytes: Uint8Array): Parameters<typeof analyzeBundle>[0] {
  return {
    async *entries() {
      yield { path, content: once(bytes) };
    },
    facts: () => ({ name: path, sha256: '', bytes: bytes.length, entries: 1, truncated: false, problems: [] }),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
