import type { Operations } from '../vu/operations.ts';
import type { ConnectionInfo } from './connector.ts';
import { CookieJar } from './cookie-jar.ts';
import { defaultExpectedStatuses, type ExpectedStatuses } from './expected-statuses.ts';
import type { HttpHost } from './http-host.ts';
import { Lane } from './lane.ts';
import { type PreparedRequest, prepareRequest, RequestFault } from './prepare-request.ts';
import { RequestCall } from './request-call.ts';
import { type Response, unsentResponse } from './response.ts';

/** The HTTP side of one VU: its connections, its cookies, its requests. */
export class HttpClient {
  readonly host: HttpHost;
  jar = new CookieJar();
  expected: ExpectedStatuses | undefined = defaultExpectedStatuses;
  readonly #operations: Operations;
  readonly #lanes = new Map<string, Lane[]>();
  readonly #connections = new Set<ConnectionInfo>();
  #closedSent = 0;
  #closedReceived = 0;

  constructor(host: HttpHost, operations: Operations) {
    this.host = host;
    this.#operations = operations;
  }

  /**
   * Sends a request; the promise never settles when an interruption cancels it.
   * @throws for what the engine lacks; other faults of the request are warned of and give a failed response, as in k6
   */
  request(method: unknown, url: unknown, body: unknown, params: unknown): Promise<Response> {
    let prepared: PreparedRequest;
    try {
      prepared = prepareRequest(this.host, this, method, url, body, params);
    } catch (error) {
      if (!(error instanceof RequestFault)) throw error;
      if (this.host.settings.throw) return Promise.reject(error);
      this.host.warn('Request Failed', { error: error.message });
      return Promise.resolve(unsentResponse(error.message, error.code));
    }
    return this.send(prepared);
  }

  send(prepared: PreparedRequest): Promise<Response> {
    return new Promise((resolve, reject) => {
      const call = new RequestCall(this, prepared, (result) => {
        if (!this.#operations.finish(call)) return;
        if (result instanceof Error) reject(result);
        else resolve(result);
      });
      this.#operations.start(call);
      call.start();
    });
  }

  /** A free connection to the origin; the caller must release it. */
  lane(origin: string): Lane {
    let lanes = this.#lanes.get(origin);
    if (lanes === undefined) {
      lanes = [];
      this.#lanes.set(origin, lanes);
    }
    let lane = lanes.find((candidate) => !candidate.isBusy);
    if (lane === undefined) {
      lane = new Lane(origin, !this.host.settings.insecureSkipTLSVerify, (info) => this.#watch(info));
      lanes.push(lane);
    }
    lane.isBusy = true;
    return lane;
  }

  startIteration(): void {
    if (!this.host.settings.noCookiesReset) this.jar = new CookieJar();
  }

  endIteration(): void {
    if (this.host.settings.noVUConnectionReuse) void this.close();
  }

  /** Bytes on the wire since the client exists. */
  bytes(): { sent: number; received: number } {
    let sent = this.#closedSent;
    let received = this.#closedReceived;
    for (const { socket } of this.#connections) {
      sent += socket.bytesWritten;
      received += socket.bytesRead;
    }
    return { sent, received };
  }

  async close(): Promise<void> {
    const lanes = [...this.#lanes.values()].flat();
    this.#lanes.clear();
    await Promise.all(lanes.map((lane) => lane.client.destroy()));
  }

  #watch(info: ConnectionInfo): void {
    this.#connections.add(info);
    info.socket.once('close', () => {
      this.#connections.delete(info);
      this.#closedSent += info.socket.bytesWritten;
      this.#closedReceived += info.socket.bytesRead;
    });
  }
}
