import { FileData } from '../http/body.ts';
import { CookieJar } from '../http/cookie-jar.ts';
import { ExpectedStatuses } from '../http/expected-statuses.ts';
import { NamedUrl } from '../http/prepare-request.ts';
import type { Response } from '../http/response.ts';
import { parseTargetUrl } from '../http/target-url.ts';
import type { K6Module } from '../script/k6-module.ts';
import { Awaitable, guardMembers } from '../vu/awaitable.ts';
import type { Vu } from '../vu/vu.ts';
import { batch } from './http-batch.ts';
import { forbidInInit } from './init-context.ts';

const tlsAndOcsp =
  'TLS_1_0 TLS_1_1 TLS_1_2 TLS_1_3 OCSP_STATUS_GOOD OCSP_STATUS_REVOKED OCSP_STATUS_SERVER_FAILED OCSP_STATUS_UNKNOWN ' +
  'OCSP_REASON_UNSPECIFIED OCSP_REASON_KEY_COMPROMISE OCSP_REASON_CA_COMPROMISE OCSP_REASON_AFFILIATION_CHANGED ' +
  'OCSP_REASON_SUPERSEDED OCSP_REASON_CESSATION_OF_OPERATION OCSP_REASON_CERTIFICATE_HOLD ' +
  'OCSP_REASON_REMOVE_FROM_CRL OCSP_REASON_PRIVILEGE_WITHDRAWN OCSP_REASON_AA_COMPROMISE';

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6-http/ */
export const httpModule: K6Module = {
  exports: [
    ...['request', 'get', 'head', 'post', 'put', 'patch', 'del', 'options', 'asyncRequest', 'batch'],
    ...['url', 'file', 'cookieJar', 'CookieJar', 'expectedStatuses', 'setResponseCallback'],
  ],
  lacking: tlsAndOcsp.split(' '),
  create(vu) {
    const withBody = (name: string, method: string) => (url: unknown, body?: unknown, params?: unknown) =>
      send(vu, name, method, url, body, params);
    const withoutBody = (name: string, method: string) => (url: unknown, params?: unknown) =>
      send(vu, name, method, url, undefined, params);
    return {
      request: (method: unknown, url: unknown, body?: unknown, params?: unknown) =>
        send(vu, 'request', method, url, body, params),
      get: withoutBody('get', 'GET'),
      head: withoutBody('head', 'HEAD'),
      post: withBody('post', 'POST'),
      put: withBody('put', 'PUT'),
      patch: withBody('patch', 'PATCH'),
      del: withBody('del', 'DELETE'),
      options: withBody('options', 'OPTIONS'),
      asyncRequest: (method: unknown, url: unknown, body?: unknown, params?: unknown) => {
        forbidInInit(vu, 'Making http requests');
        return vu.http.request(method, url, body, params);
      },
      batch: (requests: unknown) => awaitable(vu, 'batch(…)', batch(vu, requests), BatchAwaitable),
      url: (parts: readonly string[], ...values: unknown[]) =>
        new NamedUrl(String.raw({ raw: parts }, ...values), parts.join(`\${}`)),
      file: (data: unknown, name?: unknown, type?: unknown) => new FileData(data, name, type),
      cookieJar: () => {
        forbidInInit(vu, 'Making cookie jars');
        return vu.http.jar;
      },
      CookieJar,
      expectedStatuses: (...statuses: unknown[]) => new ExpectedStatuses(statuses),
      setResponseCallback: (callback: unknown) => {
        if (callback !== null && callback !== undefined && !(callback instanceof ExpectedStatuses)) {
          throw new Error('unsupported argument, expected http.expectedStatuses');
        }
        vu.http.expected = callback ?? undefined;
      },
    };
  },
};

function send(
  vu: Vu,
  name: string,
  method: unknown,
  url: unknown,
  body: unknown,
  params: unknown,
): Awaitable<Response> {
  forbidInInit(vu, 'Making http requests');
  const shown = typeof url === 'string' && parseTargetUrl(url)?.credentials === '' ? `'${url}'` : '…';
  return awaitable(vu, `${name}(${shown})`, vu.http.request(method, url, body, params), ResponseAwaitable);
}

class ResponseAwaitable extends Awaitable<Response> {}
guardMembers(ResponseAwaitable.prototype, [
  ...[
    'status',
    'status_text',
    'body',
    'headers',
    'cookies',
    'url',
    'error',
    'error_code',
    'timings',
    'request',
    'proto',
  ],
  ...[
    'remote_ip',
    'remote_port',
    'tls_version',
    'tls_cipher_suite',
    'ocsp',
    'html',
    'json',
    'submitForm',
    'clickLink',
    'toJSON',
  ],
]);

class BatchAwaitable extends Awaitable<unknown> {}
guardMembers(BatchAwaitable.prototype, ['0', '1', '2', 'length', 'forEach', 'map', Symbol.iterator]);

function awaitable<T>(
  vu: Vu,
  call: string,
  promise: Promise<T>,
  Kind: new (call: string, promise: Promise<T>, onAwait: Vu['operations']['onAwait']) => Awaitable<T>,
): Awaitable<T> {
  const pending = new Kind(`http.${call}`, promise, vu.operations.onAwait);
  vu.operations.expectAwait(pending);
  return pending;
}
