import type { Vu } from '../vu/vu.ts';

/** The initialised VUs that wait for a scenario, first in first out as in k6. */
export class VuPool {
  readonly #idle: Vu[];

  constructor(vus: Vu[]) {
    this.#idle = [...vus];
  }

  take(): Vu {
    const vu = this.#idle.shift();
    if (vu === undefined)
      throw new Error('no initialised VU is left: the plan of VUs was too small (a fault of the engine)');
    return vu;
  }

  giveBack(vu: Vu): void {
    this.#idle.push(vu);
  }
}
