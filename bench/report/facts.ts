import type { Environment, Plan, Results } from '../compare/results.ts';
import { count, duration, list, moment } from './numbers.ts';

export type Fact = readonly [name: string, value: string];

export function machineFacts({ environment }: Results): readonly Fact[] {
  const { cpu, cores, memoryMiB, kernel, operatingSystem, versions, git } = environment;
  return [
    ['CPU', `${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}`],
    ['Memory', `${count(memoryMiB)} MiB`],
    ['Operating system', operatingSystem],
    ['Kernel', kernel],
    ...Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)),
    ['Revision', revision(git)],
  ];
}

function revision(git: Environment['git']): string {
  if (git === null) return 'unknown';
  return git.isDirty ? `${git.commit}, with changes that are not committed` : git.commit;
}

export function planFacts({ plan, startedAt, endedAt }: Results): readonly Fact[] {
  return [
    ['Started', moment(startedAt)],
    ['Ended', endedAt === null ? 'unfinished' : moment(endedAt)],
    ['Users', list(plan.users.map(String))],
    ['Measured', `${duration(plan.durationSeconds)} a cell, after ${duration(plan.warmupSeconds)} of warm-up`],
    ['Blocks', `${plan.repeat}, each with every server once in an order of its own, a fresh server for each cell`],
    ['Surveys', plan.surveys.join(', ')],
    ['Store', plan.store],
    ['Workers', workersWord(plan.workers)],
    ['Seed', plan.seed],
    ['Placebo', plan.placebo ?? 'none'],
  ];
}

function workersWord(workers: Plan['workers']): string {
  if (workers === null) return "each set-up's canonical number";
  return workers === 'auto' ? 'auto: twice the CPUs and one' : String(workers);
}
