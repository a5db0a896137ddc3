import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textAt, type ClusterState, type KubernetesObject } from './cluster-state.ts';
import { kubeconfigFor } from './kubeconfig.ts';
import { logResponse } from './log-response.ts';
import { groups, resources, type Resource } from './resources.ts';
import { select } from './select.ts';
import { tableOf } from './tables.ts';

/** A request as RBAC sees it; `resource` with its subresource: `pods/log`. */
export interface ApiRequest {
  readonly verb: 'get' | 'list';
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
}

export interface Knobs {
  readonly forbid?: (request: ApiRequest) => boolean;
  /** Milliseconds before the answer. */
  readonly delay?: (request: ApiRequest) => number;
  /** Closes the connection instead of an answer. */
  readonly broken?: (request: ApiRequest) => boolean;
}

/** Answers kubectl over plain HTTP as an API server does, with what a cluster held at one moment. */
export class StandIn {
  readonly #server: Server;
  #state: ClusterState = { objects: new Map(), logs: new Map() };
  #knobs: Knobs = {};
  /** Requests for resources, in their order. */
  readonly requests: ApiRequest[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Returns the path of a kubeconfig for it. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return kubeconfigFor(port);
  }

  serve(state: ClusterState, knobs: Knobs = {}): void {
    this.#state = state;
    this.#knobs = knobs;
    this.requests.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
    const discovered = discovery(pathname, this.#state);
    if (discovered !== undefined) return send(response, 200, discovered);
    const target = targetOf(pathname);
    if (target === undefined)
      return send(response, 404, failure(404, 'NotFound', 'the server could not find the requested resource'));

    const { resource, namespace, name, isLog } = target;
    const asked: ApiRequest = {
      verb: name === undefined ? 'list' : 'get',
      resource: resource.plural + (isLog ? '/log' : ''),
      namespace,
      name,
    };
    this.requests.push(asked);
    const wait = this.#knobs.delay?.(asked) ?? 0;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (this.#knobs.broken?.(asked) === true) return void request.socket.destroy();
    if (this.#knobs.forbid?.(asked) === true)
      return send(response, 403, failure(403, 'Forbidden', forbidden(asked, resource)));

    const all = (this.#state.objects.get(resource.kind) ?? []).filter(
      ({ metadata }) => namespace === undefined || metadata.namespace === namespace,
    );
    const wantsTable = request.headers.accept?.includes('as=Table') === true;
    if (name === undefined)
      return send(response, 200, listOf(resource, select(all, searchParams), searchParams, wantsTable));
    const object = all.find(({ metadata }) => metadata.name === name);
    if (object === undefined)
      return send(response, 404, failure(404, 'NotFound', `${plural(resource)} "${name}" not found`));
    if (!isLog) return send(response, 200, wantsTable ? tableOf(resource.kind, [object], false) : object);
    const log = logResponse(this.#state, object, searchParams);
    if ('refused' in log) return send(response, 400, failure(400, 'BadRequest', log.refused));
    response.writeHead(200, { 'content-type': 'text/plain' }).end(log.text);
  }
}

interface Target {
  readonly resource: Resource;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly isLog: boolean;
}

function targetOf(path: string): Target | undefined {
  const found =
    /^\/(?:api|apis\/([^/]+))\/[^/]+(?:\/namespaces\/([^/]+)(?=\/[^/]+))?\/([^/]+)(?:\/([^/]+))?(\/log)?$/.exec(path);
  if (found === null) return undefined;
  const [, group = '', namespace, plural, name, log] = found;
  const resource = resources.find((each) => each.group === group && each.plural === plural);
  return resource === undefined ? undefined : { resource, namespace, name, isLog: log !== undefined };
}

function discovery(path: string, { objects }: ClusterState): unknown {
  if (path === '/version') {
    const gitVersion = textAt(objects.get('Node')?.[0], 'status.nodeInfo.kubeletVersion');
    const [, major, minor] = /^v(\d+)\.(\d+)/.exec(gitVersion) ?? [];
    return { major, minor, gitVersion, platform: 'linux/amd64' };
  }
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis') {
    const of = groups.map((name) => {
      const version = { groupVersion: `${name}/v1`, version: 'v1' };
      return { name, versions: [version], preferredVersion: version };
    });
    return { kind: 'APIGroupList', apiVersion: 'v1', groups: of };
  }
  const [, group = ''] = /^\/(?:api|apis\/([^/]+))\/v1$/.exec(path) ?? [path, '?'];
  const served = resources.filter((resource) => resource.group === group);
  if (served.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    groupVersion: group === '' ? 'v1' : `${group}/v1`,
    resources: served.map(({ plural, kind, namespaced }) => ({
      name: plural,
      singularName: kind.toLowerCase(),
      kind,
      namespaced,
      verbs: ['get', 'list'],
    })),
  };
}

/** In pieces of `limit`, as kubectl asks for them. */
function listOf(
  resource: Resource,
  all: readonly KubernetesObject[],
  query: URLSearchParams,
  wantsTable: boolean,
): unknown {
  const from = Number(query.get('continue') ?? 0);
  const limit = Number(query.get('limit') ?? 0);
  const to = limit > 0 ? from + limit : all.length;
  const items = all.slice(from, to);
  const metadata = { resourceVersion: '1', ...(to < all.length ? { continue: `${to}` } : {}) };
  if (wantsTable) return { ...tableOf(resource.kind, items, query.get('includeObject') === 'Object'), metadata };
  const apiVersion = resource.group === '' ? resource.version : `${resource.group}/${resource.version}`;
  return { kind: `${resource.kind}List`, apiVersion, metadata, items };
}

function plural({ plural, group }: Resource): string {
  return group === '' ? plural : `${plural}.${group}`;
}

/** kubernetes staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go */
function forbidden({ verb, resource, namespace, name }: ApiRequest, { plural, group }: Resource): string {
  const what = `${plural}${group === '' ? '' : `.${group}`}${name === undefined ? '' : ` "${name}"`}`;
  const where = namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  return `${what} is forbidden: User "reader" cannot ${verb} resource "${resource}" in API group "${group}" ${where}`;
}

function failure(code: number, reason: string, message: string): unknown {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
