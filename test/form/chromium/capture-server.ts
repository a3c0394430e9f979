import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Lane } from './lane.ts';

/** Serves pages to the tabs of a browser and captures what they submit, each tab in a lane of its own. */
export class CaptureServer {
  readonly #server: Server;
  readonly #lanes = new Map<string, Lane>();

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const body = await bodyOf(request);
      const lane = this.#lanes.get(String(request.headers[LANE_HEADER]));
      // Sent with navigations only, and to every host.
      const isNavigation = request.headers['upgrade-insecure-requests'] === '1';
      const page = isNavigation ? lane?.take(capturedFrom(request, body)) : undefined;
      if (page === undefined) response.writeHead(204).end();
      else response.writeHead(200, { 'Content-Type': page.contentType }).end(page.bytes);
    });
  }

  static async start(): Promise<CaptureServer> {
    const started = new CaptureServer();
    await new Promise<void>((resolve) => started.#server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A new lane, for the tab that sends these headers. */
  open(): { lane: Lane; headers: Record<string, string> } {
    const name = String(this.#lanes.size);
    const lane = new Lane();
    this.#lanes.set(name, lane);
    return { lane, headers: { [LANE_HEADER]: name } };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const LANE_HEADER = 'x-lane';

function capturedFrom({ method = '', headers, url = '' }: IncomingMessage, body: Uint8Array) {
  return { method, url: `http://${headers.host}${url}`, contentType: headers['content-type'], body };
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
