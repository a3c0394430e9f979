import { Client } from 'undici';
import { type ConnectionInfo, createConnector } from './connector.ts';

/** No server closes a connection sooner. */
const RESTED_MS = 500;

/** One connection at a time to one origin. A VU takes as many as it has requests at the same time. */
export class Lane {
  readonly client: Client;
  connection: ConnectionInfo | undefined;
  isBusy = false;
  #freeSince = 0;

  constructor(origin: string, isTlsVerified: boolean, onConnection: (info: ConnectionInfo) => void) {
    this.client = new Client(origin, {
      connect: createConnector(isTlsVerified, (info) => {
        this.connection = info;
        onConnection(info);
      }),
      pipelining: 1,
      // A request has one time limit from its start to its end, kept by the caller.
      headersTimeout: 0,
      bodyTimeout: 0,
      // What Go's transport keeps an idle connection for.
      keepAliveTimeout: 90_000,
      keepAliveMaxTimeout: 90_000,
      maxHeaderSize: 10 << 20,
    });
  }

  release(): void {
    this.isBusy = false;
    this.#freeSince = performance.now();
  }

  /**
   * Calls back when the next request may be sent. After a rest the event loop has its turn first: the server may have closed the
   * connection, which nobody has seen where the script worked all the time. Go's transport watches it beside the script.
   */
  whenReady(send: () => void): void {
    if (this.connection === undefined || performance.now() - this.#freeSince < RESTED_MS) send();
    // What has come is read between one turn and the next.
    else setImmediate(() => setImmediate(send));
  }
}
