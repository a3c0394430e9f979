import type { Stage } from '../options/scenario.ts';
import type { Vu } from '../vu/vu.ts';
import type { ScenarioLoad } from './scenario-load.ts';

export interface RampStep {
  offsetMs: number;
  vus: number;
}

/**
 * When how many VUs run: between two targets they change one by one, evenly over the stage.
 * @see https://grafana.com/docs/k6/latest/using-k6/scenarios/executors/ramping-vus/
 */
export function rampSteps(startVUs: number, stages: readonly Stage[]): RampStep[] {
  const steps: RampStep[] = [{ offsetMs: 0, vus: startVUs }];
  let from = startVUs;
  let endMs = 0;
  for (const { durationMs, target } of stages) {
    endMs += durationMs;
    const direction = Math.sign(target - from);
    if (durationMs === 0 && direction !== 0) steps.push({ offsetMs: endMs, vus: target });
    else {
      for (let vus = from; vus !== target; ) {
        vus += direction;
        steps.push({ offsetMs: endMs - (durationMs * (target - vus)) / (target - from), vus });
      }
    }
    from = target;
  }
  return steps;
}

/** The number of VUs follows the stages; a VU that is ramped down may finish its iteration within gracefulRampDown. */
export async function runRampingVus(
  load: ScenarioLoad,
  { startVUs, stages, gracefulRampDownMs }: { startVUs: number; stages: Stage[]; gracefulRampDownMs: number },
): Promise<void> {
  const totalMs = stages.reduce((sum, stage) => sum + stage.durationMs, 0);
  load.progress = () => (totalMs === 0 ? 1 : load.elapsedMs / totalMs);
  const slots: Slot[] = [];
  const apply = (vus: number) => {
    while (slots.length < vus) slots.push(new Slot(load, gracefulRampDownMs));
    slots.forEach((slot, index) => {
      if (index < vus) slot.start();
      else slot.stopGracefully();
    });
  };
  const steps = rampSteps(startVUs, stages);
  await new Promise<void>((resolve) => {
    load.onOver(() => {
      // A stage that ends lower is ramped down to its last step; what is left has the graceful stop.
      for (const slot of slots.slice(steps.at(-1)?.vus)) slot.stopGracefully();
      resolve();
    });
    load.begin(totalMs);
    // Stages of no length at the start: only where they lead to counts.
    apply(steps.filter(({ offsetMs }) => offsetMs === 0).at(-1)?.vus ?? startVUs);
    for (const { offsetMs, vus } of steps) {
      if (offsetMs > 0 && offsetMs < totalMs) load.at(offsetMs, () => !load.isOver && apply(vus));
    }
  });
  await Promise.all(slots.map((slot) => slot.finished));
}

/** A place for one VU, which may start and stop several times. */
class Slot {
  finished: Promise<void> = Promise.resolve();
  readonly #load: ScenarioLoad;
  readonly #gracefulRampDownMs: number;
  #isWanted = false;
  #vu: Vu | undefined;
  #hardStop: NodeJS.Timeout | undefined;

  constructor(load: ScenarioLoad, gracefulRampDownMs: number) {
    this.#load = load;
    this.#gracefulRampDownMs = gracefulRampDownMs;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    clearTimeout(this.#hardStop);
    if (this.#vu === undefined) this.finished = this.#loop();
  }

  stopGracefully(): void {
    if (!this.#isWanted) return;
    this.#isWanted = false;
    const vu = this.#vu;
    if (vu === undefined) return;
    this.#hardStop = setTimeout(() => vu.interrupt(), this.#gracefulRampDownMs);
  }

  async #loop(): Promise<void> {
    const vu = this.#load.take();
    this.#vu = vu;
    while (this.#isWanted && !this.#load.isOver) await this.#load.iterate(vu);
    clearTimeout(this.#hardStop);
    this.#vu = undefined;
    this.#load.giveBack(vu);
  }
}
