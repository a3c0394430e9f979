import type { ScenarioLoad } from './scenario-load.ts';

/** A fixed number of VUs iterate until the duration is over. */
export async function runConstantVus(load: ScenarioLoad, vus: number, durationMs: number): Promise<void> {
  load.progress = () => load.elapsedMs / durationMs;
  load.begin(durationMs);
  const loop = async () => {
    const vu = load.take();
    while (!load.isOver) await load.iterate(vu);
    load.giveBack(vu);
  };
  await Promise.all(Array.from({ length: vus }, loop));
}
