import { lookup } from 'node:dns';
import net from 'node:net';
import tls from 'node:tls';
import type { buildConnector } from 'undici';

/** How long the parts of opening a connection took, and where it leads. */
export interface ConnectionInfo {
  socket: net.Socket;
  lookingUpMs: number;
  connectingMs: number;
  tlsHandshakingMs: number;
  remoteIp: string;
  remotePort: number;
  tlsVersion: string;
  tlsCipherSuite: string;
  /** Requests sent over it so far. */
  uses: number;
}

const dialTimeoutMs = 30_000;
const dnsTtlMs = 300_000;
const resolved = new Map<string, { address: string; family: number; untilMs: number }>();

/**
 * Opens connections as k6 does (30 s to connect, IPv4 before IPv6, names looked up every five minutes) and reports
 * each one.
 */
export function createConnector(
  isTlsVerified: boolean,
  onConnection: (info: ConnectionInfo) => void,
): buildConnector.connector {
  return ({ hostname, protocol, port, servername }, callback) => {
    const startedAt = performance.now();
    let lookedUpAt = startedAt;
    let connectedAt = startedAt;
    const isTls = protocol === 'https:';
    const host = hostname.replace(/^\[|\]$/g, '');
    const onLookup: net.LookupFunction = (name, _options, done) => {
      resolveName(name, (error, address, family) => {
        lookedUpAt = performance.now();
        done(error, address, family);
      });
    };
    const options = {
      host,
      port: Number(port) || (isTls ? 443 : 80),
      noDelay: true,
      keepAlive: true,
      autoSelectFamily: false,
      lookup: onLookup,
    };
    const socket: net.Socket = isTls
      ? tls.connect({
          ...options,
          servername: servername || (net.isIP(host) === 0 ? host : ''),
          ALPNProtocols: ['http/1.1'],
          rejectUnauthorized: isTlsVerified,
        })
      : net.connect(options);
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error('dial: i/o timeout'), { code: 'ETIMEDOUT', syscall: 'connect' }));
    }, dialTimeoutMs);
    let isReported = false;
    if (isTls) socket.once('connect', () => (connectedAt = performance.now()));
    socket.once(isTls ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      isReported = true;
      const now = performance.now();
      if (!isTls) connectedAt = now;
      onConnection({
        socket,
        lookingUpMs: lookedUpAt - startedAt,
        connectingMs: connectedAt - lookedUpAt,
        tlsHandshakingMs: isTls ? now - connectedAt : 0,
        remoteIp: socket.remoteAddress ?? '',
        remotePort: socket.remotePort ?? 0,
        tlsVersion: socket instanceof tls.TLSSocket ? tlsName(socket.getProtocol()) : '',
        tlsCipherSuite: socket instanceof tls.TLSSocket ? (socket.getCipher()?.standardName ?? '') : '',
        uses: 0,
      });
      callback(null, socket);
    });
    socket.on('error', (error) => {
      clearTimeout(timer);
      if (isReported) return;
      isReported = true;
      callback(error, null);
    });
    return socket;
  };
}

function resolveName(
  name: string,
  done: (error: NodeJS.ErrnoException | null, address: string, family: number) => void,
) {
  const known = resolved.get(name);
  if (known !== undefined && known.untilMs > performance.now()) {
    done(null, known.address, known.family);
    return;
  }
  lookup(name, { all: true }, (error, addresses) => {
    const chosen = addresses?.find(({ family }) => family === 4) ?? addresses?.[0];
    if (error !== null || chosen === undefined) {
      done(error ?? Object.assign(new Error(`no address for ${name}`), { code: 'ENOTFOUND' }), '', 4);
      return;
    }
    resolved.set(name, { ...chosen, untilMs: performance.now() + dnsTtlMs });
    done(null, chosen.address, chosen.family);
  });
}

/** `TLSv1.3` in the form of k6's tls_version. */
function tlsName(protocol: string | null): string {
  return protocol === null ? '' : protocol.replace('TLSv1.', 'tls1.').replace('TLSv1', 'tls1.0');
}
