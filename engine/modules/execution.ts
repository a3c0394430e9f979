import { exitCode } from '../exit-code.ts';
import { tagValue } from '../metrics/tags.ts';
import type { K6Module } from '../script/k6-module.ts';
import type { ScenarioState, Vu } from '../vu/vu.ts';
import { forbidInInit } from './init-context.ts';

/** Thrown by test.abort(): it ends the iteration; the run has been stopped already. */
export class TestAborted extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TestAborted';
  }
}

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6-execution/ */
export const executionModule: K6Module = {
  exports: ['instance', 'scenario', 'test', 'vu'],
  create: (vu) => ({
    instance: instanceInfo(vu),
    scenario: scenarioInfo(vu),
    test: testInfo(vu),
    vu: vuInfo(vu),
  }),
};

function instanceInfo(vu: Vu) {
  const { run } = vu;
  return guarded(vu, 'getting instance information', {
    currentTestRunDuration: () => run.elapsedMs(),
    iterationsCompleted: () => run.completedIterations,
    iterationsInterrupted: () => run.interruptedIterations,
    vusActive: () => run.activeVus,
    vusInitialized: () => run.initializedVus,
  });
}

function scenarioInfo(vu: Vu) {
  const state = (): ScenarioState => {
    if (vu.scenarioState === undefined) {
      throw new Error('getting scenario information outside of the VU context is not supported');
    }
    return vu.scenarioState;
  };
  return guarded(vu, 'getting scenario information', {
    name: () => state().scenario.name,
    executor: () => state().scenario.executor,
    startTime: () => state().startTime,
    progress: () => state().progress(),
    iterationInInstance: () => state().iterationInInstance,
    iterationInTest: () => state().iterationInTest,
  });
}

function testInfo(vu: Vu) {
  const { run } = vu;
  return Object.defineProperties(
    {
      abort: (reason?: unknown) => {
        const message = reason === undefined || reason === null ? 'test aborted' : `test aborted: ${String(reason)}`;
        vu.abortCall();
        run.stop({ message, code: exitCode.scriptAborted });
        throw new TestAborted(message);
      },
      fail: (reason?: unknown) => {
        if (!vu.isActive) throw new Error('execution.test.fail() called outside of VU context');
        run.log.error(
          reason === undefined || reason === null
            ? 'test marked as failed'
            : `test marked as failed: ${String(reason)}`,
        );
        run.isMarkedAsFailed = true;
      },
    },
    {
      options: {
        enumerable: true,
        get: () => {
          forbidInInit(vu, 'getting test options');
          return run.requireOptions().raw;
        },
      },
    },
  );
}

function vuInfo(vu: Vu) {
  const tags = tagsProxy(vu);
  const info = guarded(vu, 'getting VU information', {
    idInInstance: () => vu.id,
    idInTest: () => vu.id,
    iterationInInstance: () => vu.iteration,
    iterationInScenario: () => vu.iterationsInScenario.get(vu.scenarioState?.scenario.name ?? '') ?? 0,
    tags: () => tags,
    metrics: () => metrics,
  });
  const metrics = Object.defineProperty({ tags }, 'metadata', {
    get: () => {
      throw new Error('execution.vu.metrics.metadata is not supported by this engine');
    },
  });
  return info;
}

/** vu.metrics.tags: reads and writes go to the tags of the VU. */
function tagsProxy(vu: Vu): Record<string, string> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? vu.tags.current.get(name) : undefined),
      has: (_, name) => typeof name === 'string' && vu.tags.current.get(name) !== undefined,
      set: (_, name, value) => {
        vu.tags.set(String(name), tagValue(String(name), value));
        return true;
      },
      deleteProperty: (_, name) => {
        vu.tags.delete(String(name));
        return true;
      },
      ownKeys: () => vu.tags.names(),
      getOwnPropertyDescriptor: (_, name) => ({
        configurable: true,
        enumerable: true,
        writable: true,
        value: vu.tags.current.get(String(name)),
      }),
    },
  );
}

/** An object of read-only properties that may be read only while the VU runs. */
function guarded(vu: Vu, what: string, getters: Record<string, () => unknown>): Record<string, unknown> {
  const info = {};
  for (const [name, get] of Object.entries(getters)) {
    Object.defineProperty(info, name, {
      enumerable: true,
      get() {
        forbidInInit(vu, what);
        return get();
      },
    });
  }
  return info;
}
