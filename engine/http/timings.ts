import type { Exchange } from './exchange.ts';

/** Milliseconds, as k6 names them. `duration` is sending + waiting + receiving. */
export interface Timings {
  duration: number;
  blocked: number;
  looking_up: number;
  connecting: number;
  tls_handshaking: number;
  sending: number;
  waiting: number;
  receiving: number;
}

export const noTimings: Timings = {
  duration: 0,
  blocked: 0,
  looking_up: 0,
  connecting: 0,
  tls_handshaking: 0,
  sending: 0,
  waiting: 0,
  receiving: 0,
};

export function timingsOf(exchange: Exchange): Timings {
  const { connectedAt, firstByteAt, endedAt, connection, isReused } = exchange;
  // The request was never written: the connection could not be made.
  if (connectedAt === 0) return { ...noTimings, blocked: 0 };
  const sentAt = exchange.sentAt === 0 ? connectedAt : exchange.sentAt;
  const isNew = connection !== undefined && !isReused;
  const sending = sentAt - connectedAt;
  const waiting = firstByteAt === 0 ? endedAt - sentAt : Math.max(0, firstByteAt - sentAt);
  const receiving = firstByteAt === 0 ? 0 : endedAt - firstByteAt;
  return {
    duration: sending + waiting + receiving,
    blocked: connectedAt - exchange.startedAt,
    looking_up: 0,
    connecting: isNew ? connection.connectingMs : 0,
    tls_handshaking: isNew ? connection.tlsHandshakingMs : 0,
    sending,
    waiting,
    receiving,
  };
}
