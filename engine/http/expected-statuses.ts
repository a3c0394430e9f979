/** What http.expectedStatuses() makes: which statuses are no failure. */
export class ExpectedStatuses {
  readonly #ranges: [number, number][];

  constructor(args: readonly unknown[]) {
    if (args.length === 0) throw new Error('no arguments');
    this.#ranges = args.map((arg, index) => {
      if (Number.isInteger(arg)) return [arg as number, arg as number];
      const range = (typeof arg === 'object' && arg !== null ? arg : {}) as { min?: unknown; max?: unknown };
      if (range.min === undefined || range.max === undefined) {
        throw new Error(
          `argument number ${index + 1} to expectedStatuses was neither an integer nor an object like {min:100, max:329}`,
        );
      }
      if (!Number.isInteger(range.min) || !Number.isInteger(range.max)) {
        throw new Error(`both min and max need to be integers for argument number ${index + 1}`);
      }
      return [range.min as number, range.max as number];
    });
  }

  matches(status: number): boolean {
    for (const [min, max] of this.#ranges) {
      if (status >= min && status <= max) return true;
    }
    return false;
  }
}

export const defaultExpectedStatuses = new ExpectedStatuses([{ min: 200, max: 399 }]);
