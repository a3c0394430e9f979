import { constants } from 'node:os';

export interface Signals {
  /** Aborted by the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  /** As shells have it; undefined while no signal came. */
  readonly exitCode: number | undefined;
  release(): void;
}

/** Turns signals into a wish to stop, so that servers end before this program does. */
export function catchSignals(): Signals {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    exitCode ??= 128 + constants.signals[signal];
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    release: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
