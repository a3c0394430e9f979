import { NamedUrl } from '../http/prepare-request.ts';
import type { Response } from '../http/response.ts';
import type { Vu } from '../vu/vu.ts';
import { forbidInInit } from './init-context.ts';

type Start = () => Promise<Response>;

/**
 * http.batch(): requests side by side, at most `batch` at once and `batchPerHost` to one host; the result has the
 * shape of the argument.
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-http/batch/
 */
export async function batch(vu: Vu, requests: unknown): Promise<unknown> {
  forbidInInit(vu, 'Using batch');
  if (typeof requests !== 'object' || requests === null) {
    throw new Error(`invalid http.batch() argument type ${typeof requests}`);
  }
  const keys = Object.keys(requests);
  const calls = keys.map((key) => readRequest(vu, key, (requests as Record<string, unknown>)[key]));
  const responses = await runLimited(vu, calls);
  if (Array.isArray(requests)) return responses;
  return Object.fromEntries(keys.map((key, index) => [key, responses[index]]));
}

function readRequest(vu: Vu, key: string, value: unknown): { host: string; start: Start } {
  if (typeof value === 'string' || value instanceof NamedUrl) return call(vu, 'GET', value, undefined, undefined);
  if (Array.isArray(value)) {
    if (value.length < 2)
      throw new Error(`invalid batch request '${key}': at least a method and a URL have to be specified`);
    return call(vu, value[0], value[1], value[2], value[3]);
  }
  const request = (value ?? {}) as Record<string, unknown>;
  if (request['url'] === undefined) throw new Error(`batch request '${key}' doesn't have a url key`);
  return call(vu, request['method'] ?? 'GET', request['url'], request['body'], request['params']);
}

function call(vu: Vu, method: unknown, url: unknown, body: unknown, params: unknown): { host: string; start: Start } {
  const text = url instanceof NamedUrl ? url.url : String(url);
  return { host: /^[^/]*\/\/([^/?#]*)/.exec(text)?.[1] ?? '', start: () => vu.http.request(method, url, body, params) };
}

function runLimited(vu: Vu, calls: { host: string; start: Start }[]): Promise<Response[]> {
  const { batch: most, batchPerHost } = vu.http.host.settings;
  const responses: Response[] = new Array(calls.length);
  const waiting = calls.map((each, index) => ({ ...each, index }));
  const byHost = new Map<string, number>();
  let running = 0;
  return new Promise((resolve, reject) => {
    const next = () => {
      if (waiting.length === 0 && running === 0) resolve(responses);
      while (most <= 0 || running < most) {
        const at = waiting.findIndex(({ host }) => batchPerHost <= 0 || (byHost.get(host) ?? 0) < batchPerHost);
        const [chosen] = at < 0 ? [] : waiting.splice(at, 1);
        if (chosen === undefined) return;
        const { host, index, start } = chosen;
        running++;
        byHost.set(host, (byHost.get(host) ?? 0) + 1);
        start().then((response) => {
          responses[index] = response;
          running--;
          byHost.set(host, (byHost.get(host) ?? 1) - 1);
          next();
        }, reject);
      }
    };
    next();
  });
}
