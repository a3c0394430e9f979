import { noTags, OverlaidTags } from '../metrics/tags.ts';
import type { ScenarioLoad } from './scenario-load.ts';

/** VUs share a number of iterations; those that the end of maxDuration prevents count as dropped. */
export async function runSharedIterations(
  load: ScenarioLoad,
  { vus, iterations, maxDurationMs }: { vus: number; iterations: number; maxDurationMs: number },
): Promise<void> {
  load.progress = () => load.iterationsDone / iterations;
  load.begin(maxDurationMs);
  let attempted = 0;
  const loop = async () => {
    const vu = load.take();
    while (!load.isOver && attempted < iterations) {
      attempted++;
      await load.iterate(vu);
    }
    load.giveBack(vu);
  };
  await Promise.all(Array.from({ length: vus }, loop));
  if (attempted < iterations) {
    const tags = new OverlaidTags(noTags, { scenario: load.scenario.name });
    load.run.builtin.droppedIterations.add(iterations - attempted, tags);
  }
}
