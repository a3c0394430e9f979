import { expect, test } from 'vitest';
import { rampSteps } from '../../engine/executor/ramping-vus.ts';

// https://grafana.com/docs/k6/latest/using-k6/scenarios/executors/ramping-vus/
test.each([
  {
    why: 'up, evenly over the stage',
    startVUs: 0,
    stages: [{ durationMs: 1000, target: 4 }],
    steps: [
      [0, 0],
      [250, 1],
      [500, 2],
      [750, 3],
      [1000, 4],
    ],
  },
  {
    why: 'up and down again',
    startVUs: 1,
    stages: [
      { durationMs: 100, target: 2 },
      { durationMs: 100, target: 0 },
    ],
    steps: [
      [0, 1],
      [100, 2],
      [150, 1],
      [200, 0],
    ],
  },
  {
    why: 'a stage of no length jumps',
    startVUs: 5,
    stages: [
      { durationMs: 0, target: 2 },
      { durationMs: 100, target: 2 },
    ],
    steps: [
      [0, 5],
      [0, 2],
    ],
  },
])('$why', ({ startVUs, stages, steps }) => {
  expect(rampSteps(startVUs, stages).map(({ offsetMs, vus }) => [offsetMs, vus])).toEqual(steps);
});
