import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCode, RunError } from '../exit-code.ts';
import { registerBuiltinMetrics } from '../metrics/builtin.ts';
import { MetricRegistry } from '../metrics/registry.ts';
import { moduleRegistry } from '../modules/registry.ts';
import { type Options, readOptions } from '../options/options.ts';
import type { Log } from '../output/log.ts';
import { header } from '../output/progress.ts';
import { loadScript } from '../script/load.ts';
import { ThresholdSet } from '../threshold/threshold-set.ts';
import { Vu } from '../vu/vu.ts';
import { execute } from './execute.ts';
import { RunState } from './run-state.ts';

export interface RunRequest {
  scriptPath: string;
  env: Record<string, string>;
  /** Options of the command line, by k6's names. */
  flags: Record<string, unknown>;
  isQuiet: boolean;
  hasThresholds: boolean;
  summaryMode: 'compact' | 'full' | 'disabled';
  isSummaryMachineReadable: boolean;
  summaryExport: string | undefined;
  log: Log;
  consoleLog: Log;
  consoleFields: Record<string, string>;
  /** Called once VUs may run; what it returns is called at the end. */
  onStart?: (run: RunState) => () => void;
}

/** Runs a script as `k6 run` does and gives the exit code. */
export async function runScript(request: RunRequest): Promise<number> {
  const { log } = request;
  let run: RunState | undefined;
  try {
    run = await createRun(request);
    const first = initialize(run, 0);
    const options = readOptions(first.exports['options'], request.flags);
    checkExports(first.exports, options);
    run.options = options;
    const thresholds = new ThresholdSet(request.hasThresholds ? options.thresholds : {}, run.registry);
    if (options.systemTags.has('expected_response')) {
      run.registry.get('http_req_duration')?.submetric('expected_response:true');
    }
    if (!request.isQuiet) process.stderr.write(header(path.basename(request.scriptPath), options));
    const onEnd = request.onStart?.(run);
    const code = await execute(run, thresholds, request);
    onEnd?.();
    return code;
  } catch (error) {
    if (error instanceof RunError) {
      log.error(error.message, error.fields);
      return error.code;
    }
    throw error;
  }
}

async function createRun(request: RunRequest): Promise<RunState> {
  let source: string;
  try {
    source = readFileSync(request.scriptPath, 'utf8');
  } catch {
    throw new RunError(
      `The moduleSpecifier "${request.scriptPath}" couldn't be found on local disk. Make sure that you've specified the right path to the file.`,
      exitCode.other,
    );
  }
  const registry = new MetricRegistry();
  return new RunState({
    script: await loadScript(request.scriptPath, source, moduleRegistry),
    modules: moduleRegistry,
    registry,
    builtin: registerBuiltinMetrics(registry),
    env: request.env,
    log: request.log,
    consoleLog: request.consoleLog,
    consoleFields: request.consoleFields,
  });
}

/** Runs the init context of one VU. */
export function initialize(run: RunState, id: number): Vu {
  try {
    return new Vu(id, run);
  } catch (error) {
    if (run.abort !== undefined) throw new RunError(run.abort.message, exitCode.scriptAborted);
    throw new RunError(run.script.stack.format(error), exitCode.scriptException, {
      hint: 'script exception',
      source: 'stacktrace',
    });
  }
}

function checkExports(exports: Record<string, unknown>, options: Options): void {
  const isFunction = (name: string) => typeof exports[name] === 'function';
  if (!Object.keys(exports).some(isFunction)) {
    throw new RunError('no exported functions in script', exitCode.other);
  }
  for (const { name, exec } of options.scenarios) {
    if (isFunction(exec)) continue;
    throw new RunError(
      `There were problems with the specified script configuration:\n\t- executor ${name}: function '${exec}' not found in exports`,
      exitCode.invalidConfig,
    );
  }
  for (const name of ['setup', 'teardown', 'handleSummary']) {
    if (exports[name] !== undefined && !isFunction(name)) {
      throw new RunError(`exported identifier ${name} must be a function`, exitCode.scriptException);
    }
  }
}
