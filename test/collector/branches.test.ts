import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeClient } from './fake-client.ts';
import { runCollector } from './run-collector.ts';
import { shells } from './shells.ts';

describe.concurrent.each(shells.map((shell) => ({ name: shell.join(' '), shell })))('under $name', ({ shell }) => {
  it('collects, and says for each command how it went', async () => {
    const { env, calls } = fakeClient();
    const { status, files, manifest, stderr, stdout, leftOver } = await runCollector({ shell, env });
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(leftOver).toEqual([]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['nodes-wide.txt', 'describe-node-bad-1.txt', 'describe-pod-calico-node-bbbbb.txt']),
    );
    expect(manifest.map(({ command }) => command)).toContain(
      'kubectl logs -n kube-system calico-node-bbbbb -c calico-node --timestamps --tail=20000 --limit-bytes=10000000 --since=48h --previous --request-timeout=60s',
    );
    expect(manifest.filter(({ exit, cut }) => exit !== '0' || cut !== '-')).toEqual([]);
    for (const { file, bytes } of manifest) expect(`${file} ${files.get(file)?.length}`).toBe(`${file} ${bytes}`);
    expect(stderr).toContain(`${manifest.length} commands, 0 of them failed, 0 were cut short`);
    // Both namespaces of Calico, and those where else a part of it runs.
    const namespaces = calls().flatMap((call) => /^get pods -n (\S+) -o json/.exec(call)?.[1] ?? []);
    expect(namespaces.sort()).toEqual(['calico-system', 'edge', 'kube-system']);
  });

  it('goes on after a refusal, and names the right that is missing', async () => {
    const { env } = fakeClient();
    const options = listed('kubectl logs -n kube-system x -c y', 'kubectl describe nodes');
    const { status, manifest, stderr, files } = await runCollector({
      shell,
      options,
      env: { ...env, FORBID: 'logs*' },
    });
    expect(status).toBe(0);
    expect(manifest.map(({ exit }) => exit)).toEqual(['0', '1', '0']);
    expect(files.get('logs-x-y.log.stderr')).toContain('Forbidden');
    expect(stderr).toContain('get pods/log in the namespace kube-system');
  });

  it('ends a command that hangs, without timeout(1)', async () => {
    const { env, hangs } = fakeClient();
    const options = ['--timeout=1', ...listed('kubectl get events -A', 'kubectl describe nodes')];
    const { status, manifest } = await runCollector({ shell, options, env: { ...env, HANG: 'get events*' } });
    expect(status).toBe(0);
    expect(manifest.map(({ cut }) => cut)).toEqual(['-', 'timeout', '-']);
    expect(manifest[1]?.exit).not.toBe('0');
    expect(hangs()).toBe(false);
  });

  it('stops at once when the API server is out of reach, with the error in the archive', async () => {
    const { env, calls } = fakeClient();
    const { status, files, stderr } = await runCollector({ shell, env: { ...env, UNREACHABLE: '1' } });
    expect(status).toBe(3);
    expect(calls()).toHaveLength(1);
    expect(files.get('collector/server-version.json.stderr')).toContain(
      'The connection to the server 192.0.2.1:6443 was refused',
    );
    expect(stderr).toContain('The connection to the server 192.0.2.1:6443 was refused');
  });

  it.each([
    { signal: 'SIGINT', expected: 130 },
    { signal: 'SIGTERM', expected: 143 },
  ] as const)('$signal leaves a usable archive and no process', async ({ signal, expected }) => {
    const { env, calls, hangs } = fakeClient();
    const { status, files, manifest, leftOver } = await runCollector({
      shell,
      options: ['--parallel=1', ...listed('kubectl get nodes', 'kubectl describe pod x')],
      env: { ...env, HANG: 'describe pod*' },
      interrupt: { signal, when: () => calls().some((call) => call.startsWith('describe pod')) },
    });
    expect(status).toBe(expected);
    expect(files.get('2-get-nodes.txt')).toContain('output of get nodes');
    expect(files.get('collector/bundle.txt')).toContain(`outcome interrupted by ${signal}`);
    expect(manifest.map(({ cut }) => cut)).toEqual(['-', '-', 'interrupted']);
    expect(hangs()).toBe(false);
    expect(leftOver).toEqual([]);
  });

  it('cuts a file that grows without end, and stops when so much is collected', async () => {
    const { env } = fakeClient();
    const options = [
      '--max-mb=1',
      '--max-file-mb=1',
      '--parallel=1',
      ...listed('kubectl describe nodes', 'kubectl get nodes'),
    ];
    const { status, manifest, stderr } = await runCollector({ shell, options, env: { ...env, FLOOD: 'describe*' } });
    expect(status).toBe(0);
    expect(manifest.map(({ cut }) => cut)).toEqual(['-', 'bytes', 'max-mb']);
    // bash counts in blocks of 1024 bytes, the others of 512.
    expect(manifest[1]?.bytes).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect(stderr).toContain('The collection is not complete: max-mb');
  });

  it('runs of a list only what reads, and never a Secret', async () => {
    const { env, calls } = fakeClient();
    const refused = [
      'kubectl delete pod x',
      'kubectl get secrets -A -o yaml',
      'kubectl get secrets,pods -A -o json',
      'kubectl get -A secrets -o yaml',
      'kubectl get SECRETS -A -o yaml',
      'kubectl get cm -A -o yaml',
      'kubectl get pods,cm -A -o yaml',
      'kubectl get pods -A --watch',
      'kubectl describe secrets -A',
      'kubectl get --raw /api/v1/namespaces/kube-system/secrets',
      'kubectl get pods -A --kubeconfig=/tmp/x',
      'kubectl get pods -A; touch /tmp/x',
      'kubectl logs -n <namespace> -c calico-node',
      'journalctl -u kubelet --since -2h',
    ];
    const allowed = [
      'kubectl get secrets -A',
      'kubectl describe nodes',
      'kubectl logs -n kube-system calico-node-bbbbb -c calico-node --previous --timestamps',
    ];
    const options = ['--parallel=1', ...listed(...refused, ...allowed)];
    const { status, files, manifest } = await runCollector({ shell, env, options });
    expect(status).toBe(0);
    expect(
      calls()
        .slice(1)
        .map((call) => call.replace(/ --request-timeout=60s$/, '')),
    ).toEqual(allowed.map((command) => command.replace('kubectl ', '')));
    expect(manifest.at(-1)?.file).toBe('logs-calico-node-bbbbb-calico-node-previous.log');
    expect(files.get('collector/notes.txt')?.split('\n').slice(0, -1)).toEqual(
      refused.map((line) => `Left out: ${line}`),
    );
  });

  it('--dry-run runs nothing', async () => {
    const { env, calls } = fakeClient();
    const { status, stdout, files } = await runCollector({ shell, env, options: ['--dry-run'] });
    expect(status).toBe(0);
    expect(calls()).toEqual([]);
    expect(files.size).toBe(0);
    expect(stdout).toContain("kubectl describe node '<node>'");
  });
});

it('asks each namespace where it may not ask all', async () => {
  const { env, calls } = fakeClient();
  await runCollector({ env: { ...env, FORBID: 'get pods*-A*' } });
  const asked = calls().filter((call) => call.startsWith('get pods -o wide -n '));
  expect(asked).toHaveLength(4);
});

it('asks an OpenShift on IBM Cloud for what OpenShift says of itself', async () => {
  const { env, calls } = fakeClient();
  const { files } = await runCollector({ env: { ...env, GROUP: 'config.openshift.io' } });
  expect(files.get('collector/bundle.txt')).toContain('provider roks');
  expect(calls().join('\n')).toContain('get clusteroperators.config.openshift.io -o yaml');
});

it('asks the tools of Calico and IBM Cloud, where they are there', async () => {
  const { env, add } = fakeClient();
  add('ibmcloud', 'echo "ibmcloud $*"');
  add('calicoctl', 'echo "calicoctl $*"');
  const { files } = await runCollector({ env });
  expect(files.get('ibmcloud/account.txt')).toBe('ibmcloud account show\n');
  expect(files.get('ibmcloud/workers.txt')).toBe('ibmcloud ks worker ls --cluster c0ffee00\n');
  expect(files.get('ibmcloud/vlan-spanning.txt')).toBe('ibmcloud ks vlan spanning get --region us-south\n');
  expect(files.get('calicoctl/ipam.txt')).toBe('calicoctl ipam show --show-blocks\n');
});

it('says which of these tools could tell nothing', async () => {
  const { env, add } = fakeClient();
  add('ibmcloud', 'echo "Not logged in." >&2; exit 1');
  const { status, files } = await runCollector({ env });
  expect(status).toBe(0);
  expect(files.get('collector/notes.txt')).toContain('calicoctl is not on this machine');
  expect(files.get('collector/notes.txt')).toContain('ibmcloud is not logged in');
  expect(files.has('ibmcloud/workers.txt')).toBe(false);
});

it('stops when the time is over, and packs what it has', async () => {
  const { env, add, directory } = fakeClient();
  // Each look at the clock takes ten seconds.
  add(
    'date',
    `[ "$*" = +%s ] || exec /bin/date "$@"; echo >>${directory}/looks; echo $(($(wc -l <${directory}/looks) * 10))`,
  );
  const options = [
    '--max-minutes=1',
    '--parallel=1',
    ...listed(...Array.from({ length: 9 }, () => 'kubectl get nodes')),
  ];
  const { status, manifest, stderr } = await runCollector({ env, options });
  expect(status).toBe(0);
  expect(manifest[0]).toMatchObject({ exit: '0', cut: '-' });
  expect(manifest.at(-1)).toMatchObject({ exit: '-', cut: 'max-minutes' });
  expect(stderr).toContain('The collection is not complete: max-minutes');
});

it('takes less where the disk is nearly full', async () => {
  const { env, add } = fakeClient();
  add(
    'df',
    'printf "Filesystem 1024-blocks Used Available Capacity Mounted\\n/dev/x 9000000 8990000 9216 99%% /tmp\\n"',
  );
  const { status, stderr } = await runCollector({ env, options: listed('kubectl get nodes') });
  expect(status).toBe(0);
  expect(stderr).toContain('Only 9 MB are free');
});

it.skipIf(!spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout.includes('GNU tar'))(
  'packs with GNU tar so that only the contents count',
  async () => {
    const { archive } = await runCollector({
      env: fakeClient().env,
      options: listed('kubectl get nodes', 'kubectl version'),
    });
    const { stdout } = spawnSync('tar', ['-tvzf', archive, '--full-time', '--numeric-owner'], {
      encoding: 'utf8',
      env: { TZ: 'UTC', PATH: process.env['PATH'] },
    });
    const members = stdout.trimEnd().split('\n');
    expect(members.every((line) => line.includes(' 0/0 ') && line.includes(' 1970-01-01 00:00:00 '))).toBe(true);
    const names = members.map((line) => line.split(' ').at(-1) ?? '');
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
  },
);

it('takes oc where there is no kubectl', async () => {
  const { env, directory } = fakeClient('oc');
  const bare = commandsOnly([
    'sh',
    'awk',
    'cat',
    'cut',
    'date',
    'df',
    'dirname',
    'du',
    'find',
    'grep',
    'gzip',
    'head',
    'mkdir',
    'mktemp',
    'mv',
    'rm',
    'sed',
    'sha256sum',
    'sleep',
    'sort',
    'tar',
    'tr',
    'wc',
  ]);
  const { status, manifest } = await runCollector({ env: { ...env, PATH: `${directory}:${bare}` } });
  expect(status).toBe(0);
  expect(manifest[0]?.command).toBe('oc get --raw /version --request-timeout=15s');
});

it('says which client is missing', async () => {
  const { status, stderr } = await runCollector({ env: { PATH: commandsOnly(['sh', 'date', 'cat']) } });
  expect(status).toBe(2);
  expect(stderr).toContain('Neither kubectl nor oc is on the PATH');
});

it.runIf(shells.some(([program]) => program === 'busybox'))('needs no more than busybox', async () => {
  const applets = mkdtempSync(join(tmpdir(), 'mustread-busybox-'));
  spawnSync('busybox', ['--install', '-s', applets]);
  const { env, directory } = fakeClient();
  const path = `${directory}:${applets}`;
  const { status, files, stderr } = await runCollector({ shell: [join(applets, 'sh')], env: { ...env, PATH: path } });
  expect(stderr).not.toContain('not found');
  expect(status).toBe(0);
  expect(files.get('describe-node-bad-1.txt')).toContain('output of describe node bad-1');
});

it('writes checksums, of the files and of the archive', async () => {
  const { env } = fakeClient();
  const { files, archive } = await runCollector({ env });
  const sums = files.get('SHA256SUMS')?.trimEnd().split('\n') ?? [];
  expect(sums).toHaveLength(files.size - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split(/ [ *]\.\//);
    expect(sum).toBe(sha256(files.get(name) ?? ''));
  }
  expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${sha256(readFileSync(archive))}  calico-bundle.tar.gz\n`);
});

it('asks first, and does nothing where nobody can answer', () => {
  const { env, calls } = fakeClient();
  const { status, stderr } = spawnSync('sh', ['src/collector/collect.sh'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    input: '',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('values of Secrets and ConfigMaps');
  expect(calls()).toEqual([]);
});

it('calls a wrong option wrong', async () => {
  const { env } = fakeClient();
  expect(await runCollector({ env, options: ['--parralel', '3'] })).toMatchObject({ status: 2 });
  expect(await runCollector({ env, options: ['--tail', 'all'] })).toMatchObject({ status: 2 });
  expect(await runCollector({ env, options: ['--tail'] })).toMatchObject({ status: 2 });
});

/** The option for a list of commands. */
function listed(...commands: readonly string[]): readonly string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'mustread-list-')), 'list');
  writeFileSync(file, commands.join('\n'));
  return ['--only', file];
}

function commandsOnly(names: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'mustread-path-'));
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    symlinkSync(found, join(directory, name));
  }
  return directory;
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
