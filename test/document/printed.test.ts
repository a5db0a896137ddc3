import { describe, expect, it } from 'vitest';
import { fieldOfPrinted } from '../../src/document/printed-field.ts';
import { printedNode } from '../../src/document/printed-node.ts';
import { printedPod } from '../../src/document/printed-pod.ts';
import type { JsonObject, JsonValue } from '../../src/model/json.ts';

const running = { running: { startedAt: '2024-03-05T09:00:01Z' } };
const waiting = (reason: string): JsonObject => ({ waiting: { reason } });
const terminated = (fields: JsonObject): JsonObject => ({ terminated: { exitCode: 1, ...fields } });

function status(name: string, state: JsonObject, ready = false, restartCount = 0): JsonObject {
  return { name, state, ready, restartCount };
}

function pod(parts: {
  readonly phase?: string;
  readonly containers?: readonly JsonObject[];
  readonly init?: readonly JsonObject[];
  readonly conditions?: readonly string[];
  readonly metadata?: JsonObject;
  readonly status?: JsonObject;
  readonly sidecars?: readonly string[];
}): JsonObject {
  const names = (list: readonly JsonObject[] | undefined): readonly JsonObject[] =>
    (list ?? []).map(({ name }) => ({
      name,
      ...(parts.sidecars?.includes(name as string) === true ? { restartPolicy: 'Always' } : {}),
    }));
  return {
    metadata: { name: 'x', ...parts.metadata },
    spec: { containers: names(parts.containers), initContainers: names(parts.init) },
    status: {
      phase: parts.phase ?? 'Running',
      containerStatuses: parts.containers ?? [],
      initContainerStatuses: parts.init ?? [],
      conditions: (parts.conditions ?? []).map((type) => ({ type, status: 'True' })),
      ...parts.status,
    },
  };
}

describe('printedPod', () => {
  const web = status('web', running, true);
  const starting = status('web', waiting('PodInitializing'));

  // kubernetes pkg/printers/internalversion/printers_test.go, TestPrintPod, and its neighbours.
  it.each<readonly [string, JsonObject, string]>([
    ['Running', pod({ containers: [web] }), '1/1'],
    ['Running', pod({ containers: [web, status('side', running, false)] }), '1/2'],
    ['CrashLoopBackOff', pod({ containers: [web, status('side', waiting('CrashLoopBackOff'))] }), '1/2'],
    [
      'ImagePullBackOff',
      pod({ containers: [status('a', waiting('ImagePullBackOff')), status('b', terminated({ reason: 'Error' }))] }),
      '0/2',
    ],
    ['Error', pod({ containers: [status('a', terminated({ reason: 'Error' }))] }), '0/1'],
    ['ExitCode:3', pod({ containers: [status('a', terminated({ exitCode: 3 }))] }), '0/1'],
    ['Signal:9', pod({ containers: [status('a', terminated({ exitCode: 137, signal: 9 }))] }), '0/1'],
    [
      'Completed',
      pod({ phase: 'Succeeded', containers: [status('a', terminated({ exitCode: 0, reason: 'Completed' }))] }),
      '0/1',
    ],
    ['NotReady', pod({ containers: [status('a', terminated({ exitCode: 0, reason: 'Completed' })), web] }), '1/2'],
    [
      'Running',
      pod({ conditions: ['Ready'], containers: [status('a', terminated({ exitCode: 0, reason: 'Completed' })), web] }),
      '1/2',
    ],
    [
      'Init:0/2',
      pod({
        phase: 'Pending',
        containers: [starting],
        init: [status('a', running), status('b', waiting('PodInitializing'))],
      }),
      '0/1',
    ],
    [
      'Init:1/2',
      pod({
        phase: 'Pending',
        containers: [starting],
        init: [status('a', terminated({ exitCode: 0 })), status('b', waiting('PodInitializing'))],
      }),
      '0/1',
    ],
    [
      'Init:CrashLoopBackOff',
      pod({ phase: 'Pending', containers: [starting], init: [status('a', waiting('CrashLoopBackOff'))] }),
      '0/1',
    ],
    [
      'Init:Error',
      pod({ phase: 'Pending', containers: [starting], init: [status('a', terminated({ reason: 'Error' }))] }),
      '0/1',
    ],
    [
      'Init:ExitCode:2',
      pod({ phase: 'Pending', containers: [starting], init: [status('a', terminated({ exitCode: 2 }))] }),
      '0/1',
    ],
    [
      'PodInitializing',
      pod({ phase: 'Pending', containers: [starting], init: [status('a', terminated({ exitCode: 0 }))] }),
      '0/1',
    ],
    [
      'Running',
      pod({ containers: [web], sidecars: ['proxy'], init: [{ ...status('proxy', running, true), started: true }] }),
      '2/2',
    ],
    [
      'Init:0/1',
      pod({ phase: 'Pending', containers: [starting], sidecars: ['proxy'], init: [status('proxy', running)] }),
      '0/2',
    ],
    ['Terminating', pod({ containers: [web], metadata: { deletionTimestamp: '2024-03-05T09:00:01Z' } }), '1/1'],
    [
      'Unknown',
      pod({
        containers: [web],
        metadata: { deletionTimestamp: '2024-03-05T09:00:01Z' },
        status: { reason: 'NodeLost' },
      }),
      '1/1',
    ],
    ['Succeeded', pod({ phase: 'Succeeded', metadata: { deletionTimestamp: '2024-03-05T09:00:01Z' } }), '0/0'],
    ['Evicted', pod({ phase: 'Failed', status: { reason: 'Evicted' } }), '0/0'],
    ['Pending', pod({ phase: 'Pending' }), '0/0'],
    // Once initialised, a pod's init containers may be run again.
    [
      'Init:Error',
      pod({ conditions: ['Initialized'], containers: [web], init: [status('a', terminated({ reason: 'Error' }))] }),
      '1/1',
    ],
    [
      'SchedulingGated',
      pod({
        phase: 'Pending',
        status: { conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }] },
      }),
      '0/0',
    ],
  ])('prints %s', (expected, value, ready) => {
    const [readyContainers, totalContainers] = ready.split('/').map(Number);
    const allReady = ready === '1/1' || ready === '2/2';
    expect(printedPod(value)).toMatchObject({ status: expected, readyContainers, totalContainers, ready: allReady });
  });

  it('counts restarts of the containers that count', () => {
    const init = status('init', terminated({ exitCode: 0 }), true, 3);
    expect(
      printedPod(pod({ containers: [status('a', running, true, 2), status('b', running, true, 5)], init: [init] }))?.[
        'restarts'
      ],
    ).toBe(7);
    expect(
      printedPod(pod({ containers: [starting], init: [status('init', waiting('CrashLoopBackOff'), false, 4)] }))?.[
        'restarts'
      ],
    ).toBe(4);
    const sidecar = { ...status('proxy', running, true, 6), started: true };
    expect(printedPod(pod({ containers: [web], init: [init, sidecar], sidecars: ['proxy'] }))?.['restarts']).toBe(6);
  });

  it('prints nothing of a pod that has no status', () => {
    expect(printedPod({ metadata: { name: 'x' }, spec: {} })).toBeUndefined();
  });

  it('takes a damaged object as it comes', () => {
    const damaged: JsonObject = {
      status: { containerStatuses: 'no', conditions: [null, 5, 'x'], initContainerStatuses: [null] },
      spec: null,
    };
    expect(printedPod(damaged)).toMatchObject({ totalContainers: 0, ready: false });
  });
});

describe('printedNode', () => {
  const node = (conditions: JsonValue, spec: JsonObject = {}, labels: JsonObject = {}): JsonObject => ({
    metadata: { labels },
    spec,
    status: { conditions },
  });
  it.each<readonly [JsonObject, JsonObject]>([
    [node([{ type: 'Ready', status: 'True' }]), { status: 'Ready', ready: true, roles: [] }],
    [node([{ type: 'Ready', status: 'Unknown' }]), { status: 'NotReady', ready: false, roles: [] }],
    [node([]), { status: 'Unknown', ready: false, roles: [] }],
    [
      node([{ type: 'Ready', status: 'True' }], { unschedulable: true }),
      { status: 'Ready,SchedulingDisabled', ready: true, roles: [] },
    ],
    [
      node(
        [],
        {},
        { 'node-role.kubernetes.io/worker': '', 'node-role.kubernetes.io/infra': '', 'kubernetes.io/role': 'edge' },
      ),
      { status: 'Unknown', ready: false, roles: ['edge', 'infra', 'worker'] },
    ],
  ])('prints %j', (value, expected) => {
    expect(printedNode(value)).toEqual(expected);
  });

  it('prints nothing of a node that has no status', () => {
    expect(printedNode({ metadata: {} })).toBeUndefined();
  });
});

describe('fieldOfPrinted', () => {
  const crashing = pod({
    containers: [status('a', running, true, 9), status('b', waiting('CrashLoopBackOff'), false, 4)],
  });
  const initialising = pod({
    containers: [status('a', waiting('CrashLoopBackOff'))],
    init: [status('i', waiting('CrashLoopBackOff'))],
  });
  const withPrinted = (value: JsonObject): JsonObject => ({ ...value, printed: printedPod(value) });
  it.each([
    ['Pod', withPrinted(crashing), 'printed.status', 'status.containerStatuses[1].state.waiting.reason'],
    ['Pod', withPrinted(crashing), 'printed.ready', 'status.containerStatuses[1].ready'],
    ['Pod', withPrinted(crashing), 'printed.restarts', 'status.containerStatuses[0].restartCount'],
    ['Pod', withPrinted(initialising), 'printed.status', 'status.initContainerStatuses[0].state.waiting.reason'],
    ['Pod', withPrinted(pod({ phase: 'Failed', status: { reason: 'Evicted' } })), 'printed.status', 'status.reason'],
    ['Pod', withPrinted(pod({})), 'printed.status', 'status.phase'],
    [
      'Node',
      { status: { conditions: [{ type: 'PIDPressure' }, { type: 'Ready' }] } },
      'printed.ready',
      'status.conditions[1].status',
    ],
    ['Node', {}, 'printed.status', 'status.conditions'],
    ['Pod', {}, 'spec.nodeName', undefined],
    ['Job', { printed: { status: 'Failed' } }, 'printed.status', undefined],
  ] as const)('shows where the %s says so', (kind, value, path, expected) => {
    expect(fieldOfPrinted(kind, value, path)).toBe(expected);
  });
});
