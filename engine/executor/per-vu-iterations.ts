import type { ScenarioLoad } from './scenario-load.ts';

/** Every VU does the same number of iterations; those that the end of maxDuration prevents count as dropped. */
export async function runPerVuIterations(
  load: ScenarioLoad,
  { vus, iterations, maxDurationMs }: { vus: number; iterations: number; maxDurationMs: number },
): Promise<void> {
  load.progress = () => load.iterationsDone / (vus * iterations);
  load.begin(maxDurationMs);
  const loop = async () => {
    const vu = load.take();
    for (let done = 0; done < iterations; done++) {
      if (load.isOver) {
        load.run.builtin.droppedIterations.add(iterations - done, vu.tags.current);
        break;
      }
      await load.iterate(vu);
    }
    load.giveBack(vu);
  };
  await Promise.all(Array.from({ length: vus }, loop));
}
