import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Pack } from 'tar-stream';
import { logLine, type Program } from './log-lines.ts';
import { configMapListYaml, podDescription, podListYaml } from './manifests.ts';
import { createRandom, type Random } from './random.ts';

/** The cluster is the same for every size: what grows is its logs, so that memory can be seen not to follow them. */
const DESCRIBED_PODS = 100;
const NAMESPACES = 10;
const PODS_IN_EACH = 20;
/** Logs are cut out of as much text as this for each program: far beyond gzip's window, so that they compress like logs. */
const POOL_BYTES = 6 * 1024 * 1024;

export interface BundleToMake {
  /** About as many unpacked. */
  readonly bytes: number;
  /** A tar.gz with the files of a small real cluster. */
  readonly base: string;
  readonly seed: number;
  /** One log in so many holds lines that rules know. */
  readonly faultyOneIn: number;
}

const WHERE: Readonly<Record<Program, (random: Random) => string>> = {
  'calico-node': (random) => `logs-calico-node-${random.hex(5)}-calico-node.log`,
  kubelet: (random) => `nodes/worker-${random.below(100)}/${random.hex(4)}/kubelet.log`,
  containerd: (random) => `nodes/worker-${random.below(100)}/${random.hex(4)}/containerd.log`,
  typha: (random) => `logs-calico-typha-${random.hex(10)}-${random.hex(5)}-calico-typha.log`,
};

/**
 * Writes a tar.gz: the files of a small real cluster, and around them logs of all sizes, manifests that matter and such
 * that don't, and descriptions. The same seed makes the same bundle.
 */
export async function makeBundle(path: string, { bytes, base, seed, faultyOneIn }: BundleToMake): Promise<void> {
  const random = createRandom(seed);
  const tar = pack();
  const written = pipeline(tar, createGzip({ level: 6, chunkSize: 256 * 1024 }), createWriteStream(path));
  await copyEntries(base, tar);
  let left = bytes;
  for (let number = 0; number < DESCRIBED_PODS; number++) {
    const text = podDescription(`team-${random.below(NAMESPACES)}`, random);
    left -= await add(tar, `bundle/describe-pod-web-${number}.txt`, text);
  }
  for (let number = 0; number < NAMESPACES; number++) {
    const name = `team-${number}`;
    const folder = `bundle/namespaces/${name}/core`;
    left -= await add(tar, `${folder}/pods.yaml`, podListYaml(name, PODS_IN_EACH, random));
    left -= await add(tar, `${folder}/configmaps.yaml`, configMapListYaml(name, PODS_IN_EACH, random));
  }
  const programs = Object.keys(WHERE) as Program[];
  const pools = new Map<string, readonly string[]>();
  for (const program of programs) {
    for (const faulty of [false, true]) pools.set(`${program}/${faulty}`, makePool(program, random, faulty));
  }
  while (left > 0) {
    const program = random.of(programs);
    const faulty = random.below(faultyOneIn) === 0;
    const text = cutLog(pools.get(`${program}/${faulty}`) ?? [], logSize(random, left), random);
    left -= await add(tar, `bundle/${WHERE[program](random)}`, text);
  }
  tar.finalize();
  await written;
}

/** From a few lines up to some 2 MB, most of them small: e to a uniform power. */
function logSize(random: Random, left: number): number {
  return Math.min(left, Math.round(2_000 * Math.E ** (random.below(7_000) / 1_000)));
}

function makePool(program: Program, random: Random, faulty: boolean): readonly string[] {
  const lines: string[] = [];
  for (let size = 0; size < POOL_BYTES;) {
    const line = logLine(program, lines.length, random, faulty);
    lines.push(line);
    size += line.length + 1;
  }
  return lines;
}

function cutLog(pool: readonly string[], size: number, random: Random): string {
  const lines: string[] = [];
  for (let at = random.below(pool.length), length = 0; length < size; at = (at + 1) % pool.length) {
    const line = pool[at] ?? '';
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

async function add(tar: Pack, name: string, text: string): Promise<number> {
  const content = Buffer.from(text);
  await new Promise<void>((resolve, reject) => {
    tar.entry({ name, size: content.length, mtime: new Date(0) }, content, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  return content.length;
}

async function copyEntries(archive: string, tar: Pack): Promise<void> {
  const entries = createReadStream(archive).pipe(createGunzip()).pipe(extract());
  for await (const entry of entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) chunks.push(chunk as Uint8Array);
    await add(tar, entry.header.name, Buffer.concat(chunks).toString());
  }
}
