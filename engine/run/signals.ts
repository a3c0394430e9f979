import { exitCode } from '../exit-code.ts';
import type { RunState } from './run-state.ts';

/** The first SIGINT, SIGTERM or SIGHUP ends the run as k6 does: teardown and summary still come. The second ends the process. */
export function watchSignals(run: RunState): () => void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) {
      run.log.error(`Aborting engine in response to signal ${signal}`);
      process.exit(exitCode.externalAbort);
    }
    isStopping = true;
    const name = signal === 'SIGINT' ? 'interrupt' : signal === 'SIGTERM' ? 'terminated' : 'hangup';
    run.log.error(`test run was aborted because k6 received a '${name}' signal`);
    run.stop({ message: '', code: exitCode.externalAbort });
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}
