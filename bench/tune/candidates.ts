import type { ServerChoice, SetUp } from '../compare/server-choice.ts';

/** The set-up as it is, then every other combination of its space, labelled by its values. */
export function candidatesOf(setUp: SetUp): readonly ServerChoice[] {
  const canonical: ServerChoice = { label: setUp.name, setUp, variant: null, environment: {} };
  const others = combinations(Object.entries(setUp.space)).filter((environment) => !isCanonical(setUp, environment));
  return [
    canonical,
    ...others.map((environment) => ({ ...canonical, label: labelOf(setUp, environment), environment })),
  ];
}

function labelOf({ name }: SetUp, environment: ServerChoice['environment']): string {
  const values = Object.entries(environment).map(([variable, value]) => `${variable}=${value.replace(/[^\w.-]/g, '')}`);
  return `${name}[${values.join(',')}]`;
}

function combinations(axes: readonly (readonly [string, readonly string[]])[]): Readonly<Record<string, string>>[] {
  const [axis, ...rest] = axes;
  if (axis === undefined) return [{}];
  const [variable, values] = axis;
  return values.flatMap((value) => combinations(rest).map((more) => ({ [variable]: value, ...more })));
}

/** Whether it says with numbers what the set-up does of itself; other variables have values that only its start knows. */
function isCanonical({ workers, threads }: SetUp, environment: ServerChoice['environment']): boolean {
  // A set-up of one process counts its threads by WORKERS.
  const canonical: Readonly<Record<string, number>> =
    workers === 1 ? { WORKERS: threads } : { WORKERS: workers, THREADS: threads };
  return Object.entries(environment).every(([variable, value]) => String(canonical[variable]) === value);
}
