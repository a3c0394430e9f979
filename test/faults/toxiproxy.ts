import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../bench/free-port.ts';
import { ROOT } from '../../bench/root.ts';

/** https://github.com/Shopify/toxiproxy */
const MODULE = 'github.com/Shopify/toxiproxy/v2/cmd/server@v2.12.0';
const FOLDER = `${ROOT}var/toxiproxy-2.12.0`;
const HOST = '127.0.0.1';

/** A fault of the network, by Toxiproxy's names: https://github.com/Shopify/toxiproxy#toxics */
export interface Toxic {
  readonly type: 'latency' | 'bandwidth' | 'reset_peer' | 'limit_data' | 'timeout';
  readonly attributes: Readonly<Record<string, number>>;
  /** On what comes back from the other side, unless it says upstream. */
  readonly stream?: 'upstream';
  /** Share of the connections that meet it, unless all do. */
  readonly toxicity?: number;
}

/** A port that hands all on to another, but for the toxics on it. */
export interface NetworkProxy {
  readonly port: number;
  add(toxic: Toxic): Promise<void>;
  /** Ends all connections and takes no more. */
  cut(): Promise<void>;
  /** As if nothing had been. */
  heal(): Promise<void>;
}

export interface Toxiproxy {
  proxy(name: string, upstreamPort: number): Promise<NetworkProxy>;
  stop(): Promise<void>;
}

/** Builds Toxiproxy once with Go; undefined where that cannot be, with the reason on standard error. */
export function installToxiproxy(): string | undefined {
  const program = `${FOLDER}/server`;
  if (existsSync(program)) return program;
  mkdirSync(FOLDER, { recursive: true });
  const { status, error, stderr } = spawnSync('go', ['install', MODULE], {
    env: { ...process.env, GOBIN: FOLDER },
    encoding: 'utf8',
  });
  if (status === 0) return program;
  console.error(`Toxiproxy cannot be built: ${error?.message ?? stderr.trim()}`);
  return undefined;
}

export async function startToxiproxy(program: string): Promise<Toxiproxy> {
  const port = await freePort(HOST, 0);
  const child = spawn(program, ['-host', HOST, '-port', String(port)], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const ask = async (method: string, path: string, body?: unknown) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`http://${HOST}:${port}${path}`, { method, ...json });
    if (!response.ok) throw new Error(`Toxiproxy: ${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json().catch(() => undefined)) as unknown;
  };
  while (
    await ask('GET', '/version').then(
      () => false,
      () => true,
    )
  ) {
    if (child.exitCode !== null) throw new Error(`Toxiproxy ended with ${child.exitCode}.`);
    await wait(20);
  }
  return {
    proxy: async (name, upstreamPort) => {
      const listening = await freePort(HOST, 0);
      const upstream = `${HOST}:${upstreamPort}`;
      await ask('POST', '/proxies', { name, listen: `${HOST}:${listening}`, upstream, enabled: true });
      const toxics: string[] = [];
      return {
        port: listening,
        add: async (toxic) => {
          toxics.push(toxic.type);
          await ask('POST', `/proxies/${name}/toxics`, { name: toxic.type, stream: 'downstream', ...toxic });
        },
        cut: async () => void (await ask('POST', `/proxies/${name}`, { enabled: false })),
        heal: async () => {
          for (const toxic of toxics.splice(0)) await ask('DELETE', `/proxies/${name}/toxics/${toxic}`);
          await ask('POST', `/proxies/${name}`, { enabled: true });
        },
      };
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
