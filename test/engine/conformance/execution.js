import exec from 'k6/execution';
import { see, thrown } from './see.js';

export const options = {
  scenarios: {
    first: { executor: 'per-vu-iterations', vus: 1, iterations: 2, env: { WHO: 'first' } },
    second: {
      executor: 'shared-iterations',
      vus: 1,
      iterations: 1,
      startTime: '1s',
      exec: 'other',
      env: { WHO: 'second' },
    },
  },
};

const inInit = ['scenario', 'instance', 'vu'].map((name) => {
  try {
    return Object.keys(exec[name]).map((key) => String(exec[name][key])).length;
  } catch (_error) {
    return 'throws';
  }
});

export default function () {
  if (__ITER === 0) {
    see('in init', inInit);
    see('globals', [typeof __VU, __ITER, __ENV.WHO, __ENV.GIVEN]);
    see('scenario', [
      exec.scenario.name,
      exec.scenario.executor,
      exec.scenario.startTime > 1e12,
      exec.scenario.progress,
    ]);
    see('ids', [exec.vu.idInTest === __VU, exec.vu.idInInstance === __VU]);
    see('instance', [
      exec.instance.iterationsCompleted,
      exec.instance.iterationsInterrupted,
      exec.instance.vusActive,
      exec.instance.vusInitialized,
      exec.instance.currentTestRunDuration > 0,
    ]);
    see('options', exec.test.options.scenarios.first.executor);
  }
  see(`iteration ${__ITER}`, [
    exec.vu.iterationInInstance,
    exec.vu.iterationInScenario,
    exec.scenario.iterationInInstance,
    exec.scenario.iterationInTest,
  ]);
}

export async function other() {
  see('other', [
    exec.scenario.name,
    __ENV.WHO,
    exec.scenario.iterationInTest,
    exec.vu.iterationInScenario,
    exec.instance.iterationsCompleted,
  ]);
  see('no such member', typeof exec.nothing);
  see(
    'frozen',
    (await thrown(() => {
      exec.scenario.name = 'x';
    })) !== 'nothing',
  );
}
