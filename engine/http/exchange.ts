import type { Dispatcher } from 'undici';
import type { ConnectionInfo } from './connector.ts';

/**
 * One request and its response on the wire, by undici's dispatch interface, with the times that k6 reports. The older
 * form of the handler is used because it gives the headers as they came and tells when the request was sent.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly startedAt = performance.now();
  connectedAt = 0;
  sentAt = 0;
  firstByteAt = 0;
  endedAt = 0;
  status = 0;
  statusMessage = '';
  rawHeaders: Buffer[] = [];
  chunks: Buffer[] = [];
  connection: ConnectionInfo | undefined;
  isReused = false;
  error: unknown;
  readonly #keepsBody: boolean;
  readonly #takeConnection: () => ConnectionInfo | undefined;
  readonly #done: (exchange: Exchange) => void;
  #abort: ((reason?: Error) => void) | undefined;
  #abortReason: Error | undefined;

  constructor(
    keepsBody: boolean,
    takeConnection: () => ConnectionInfo | undefined,
    done: (exchange: Exchange) => void,
  ) {
    this.#keepsBody = keepsBody;
    this.#takeConnection = takeConnection;
    this.#done = done;
  }

  /** Ends it with this error, wherever it stands. */
  abort(reason: Error): void {
    this.#abortReason = reason;
    this.#abort?.(reason);
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.#abort = abort;
    if (this.#abortReason !== undefined) {
      abort(this.#abortReason);
      return;
    }
    this.connectedAt = performance.now();
    this.connection = this.#takeConnection();
    if (this.connection !== undefined) this.isReused = this.connection.uses++ > 0;
  }

  onRequestSent(): void {
    this.sentAt = performance.now();
  }

  onResponseStarted(): void {
    this.firstByteAt = performance.now();
  }

  onHeaders(status: number, headers: Buffer[], _resume: () => void, statusMessage: string): boolean {
    // An interim response (100, 103) is no answer yet.
    if (status < 200) return true;
    this.status = status;
    this.statusMessage = statusMessage;
    this.rawHeaders = headers;
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#keepsBody) this.chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    this.endedAt = performance.now();
    this.#done(this);
  }

  onError(error: Error): void {
    this.endedAt = performance.now();
    this.error = this.#abortReason ?? error;
    this.#done(this);
  }
}
