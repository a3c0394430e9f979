import type { Cause } from '../../lib/survey/outcome.ts';
import type { Toxic } from './toxiproxy.ts';

export interface NetworkFault {
  readonly why: string;
  readonly toxic: Toxic;
  /** What attempts fail of; undefined where surveys are completed all the same. */
  readonly cause: Cause | undefined;
}

/**
 * Faults on the answers of a connection's other side.
 * @param share of the connections that meet those which let no survey be completed: a part, where each request has its
 *   own, else all, since the few that a worker keeps may be those that are spared
 * @param cause what attempts fail of
 */
export function networkFaults(share: number, cause: Cause): readonly NetworkFault[] {
  const hard = (why: string, type: Toxic['type'], attributes: Toxic['attributes']): NetworkFault => ({
    why,
    toxic: { type, attributes, toxicity: share },
    cause,
  });
  return [
    {
      why: 'late',
      toxic: { type: 'latency', attributes: { latency: 200, jitter: 100 }, toxicity: 1 },
      cause: undefined,
    },
    { why: 'slow', toxic: { type: 'bandwidth', attributes: { rate: 20 }, toxicity: 1 }, cause: undefined },
    hard('reset', 'reset_peer', { timeout: 0 }),
    // In the middle of a page.
    hard('cut short', 'limit_data', { bytes: 700 }),
    hard('silent, then closed', 'timeout', { timeout: 500 }),
  ];
}

/** For who asks with a time limit. */
export function silent(cause: Cause): NetworkFault {
  return { why: 'silent', toxic: { type: 'timeout', attributes: { timeout: 0 }, toxicity: 1 }, cause };
}
