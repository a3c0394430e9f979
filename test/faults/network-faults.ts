import type { Cause } from '../../lib/survey/outcome.ts';
import type { Toxic } from './toxiproxy.ts';

export interface NetworkFault {
  readonly why: string;
  readonly toxic: Toxic;
  /** Whether surveys are completed all the same. */
  readonly isBearable: boolean;
}

/** What happens to a connection, on all of it where not said otherwise. */
export const NETWORK_FAULTS = {
  late: bearable('late', { type: 'latency', attributes: { latency: 200, jitter: 100 } }),
  slow: bearable('slow', { type: 'bandwidth', attributes: { rate: 20 } }),
  reset: hard('reset', { type: 'reset_peer', attributes: { timeout: 0 } }),
  // In the middle of a page.
  cutShort: hard('cut short', { type: 'limit_data', attributes: { bytes: 700 } }),
  closed: hard('silent, then closed', { type: 'timeout', attributes: { timeout: 500 } }),
  // For who asks with a time limit. What is asked is lost: an answer's end would end the connection.
  silent: hard('silent', { type: 'timeout', stream: 'upstream', attributes: { timeout: 0 } }),
} as const;

/** On a part of the connections, so that others go on. */
export function partly(fault: NetworkFault): NetworkFault {
  return { ...fault, toxic: { ...fault.toxic, toxicity: 0.3 } };
}

/** What attempts fail of where a connection between load and server is disturbed. */
export function causeBefore(fault: NetworkFault): Cause {
  return fault === NETWORK_FAULTS.silent ? 'timeout' : 'connection';
}

function bearable(why: string, toxic: Toxic): NetworkFault {
  return { why, toxic, isBearable: true };
}

function hard(why: string, toxic: Toxic): NetworkFault {
  return { why, toxic, isBearable: false };
}
