import { Client } from 'undici';
import { type ConnectionInfo, createConnector } from './connector.ts';

/** One connection at a time to one origin. A VU takes as many as it has requests at the same time. */
export class Lane {
  readonly client: Client;
  connection: ConnectionInfo | undefined;
  isBusy = false;

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
}
