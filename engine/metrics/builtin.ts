import type { MetricRegistry } from './registry.ts';

export type BuiltinMetrics = ReturnType<typeof registerBuiltinMetrics>;

/**
 * The built-in metrics of k6 that the engine emits.
 * @see https://grafana.com/docs/k6/latest/using-k6/metrics/reference/
 */
export function registerBuiltinMetrics(registry: MetricRegistry) {
  return {
    vus: registry.register('vus', 'gauge'),
    vusMax: registry.register('vus_max', 'gauge'),
    iterations: registry.register('iterations', 'counter'),
    iterationDuration: registry.register('iteration_duration', 'trend', 'time'),
    droppedIterations: registry.register('dropped_iterations', 'counter'),
    checks: registry.register('checks', 'rate'),
    groupDuration: registry.register('group_duration', 'trend', 'time'),
    httpReqs: registry.register('http_reqs', 'counter'),
    httpReqFailed: registry.register('http_req_failed', 'rate'),
    httpReqDuration: registry.register('http_req_duration', 'trend', 'time'),
    httpReqBlocked: registry.register('http_req_blocked', 'trend', 'time'),
    httpReqConnecting: registry.register('http_req_connecting', 'trend', 'time'),
    httpReqTlsHandshaking: registry.register('http_req_tls_handshaking', 'trend', 'time'),
    httpReqSending: registry.register('http_req_sending', 'trend', 'time'),
    httpReqWaiting: registry.register('http_req_waiting', 'trend', 'time'),
    httpReqReceiving: registry.register('http_req_receiving', 'trend', 'time'),
    dataSent: registry.register('data_sent', 'counter', 'data'),
    dataReceived: registry.register('data_received', 'counter', 'data'),
  };
}
