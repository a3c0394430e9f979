import type { TagView } from '../metrics/tags.ts';

/**
 * The tags that a VU puts on its samples: scenario, group, the run's, the scenario's and those of the script. A sample
 * carries those of the moment when its call began, so what `current` returns never changes.
 */
export class VuTags {
  readonly #systemTags: ReadonlySet<string>;
  #current: RecordTags;

  constructor(systemTags: ReadonlySet<string>) {
    this.#systemTags = systemTags;
    this.#current = new RecordTags({});
  }

  get current(): TagView {
    return this.#current;
  }

  get group(): string {
    return this.#current.get('group') ?? '';
  }

  set group(path: string) {
    if (this.#systemTags.has('group')) this.set('group', path);
  }

  /** Drops what a former scenario or script set. */
  reset(tags: Record<string, string>, scenario: string | undefined): void {
    const values = { ...tags };
    if (this.#systemTags.has('group')) values['group'] = '';
    if (scenario !== undefined && this.#systemTags.has('scenario')) values['scenario'] = scenario;
    this.#current = new RecordTags(values);
  }

  set(name: string, value: string): void {
    this.#current = new RecordTags({ ...this.#current.values, [name]: value });
  }

  delete(name: string): void {
    const { [name]: _, ...rest } = this.#current.values;
    this.#current = new RecordTags(rest);
  }

  names(): string[] {
    return Object.keys(this.#current.values);
  }
}

class RecordTags implements TagView {
  readonly values: Readonly<Record<string, string>>;

  constructor(values: Record<string, string>) {
    this.values = values;
  }

  get(name: string): string | undefined {
    return this.values[name];
  }
}
