/** Looks a tag of a sample up. Tags are never copied into samples: only the selectors of sub-metrics ask for them. */
export interface TagView {
  get(name: string): string | undefined;
}

export const noTags: TagView = { get: () => undefined };

/** Tags of one call laid over those of the VU. */
export class OverlaidTags implements TagView {
  readonly #base: TagView;
  readonly #own: Readonly<Record<string, string>>;

  constructor(base: TagView, own: Readonly<Record<string, string>>) {
    this.#base = base;
    this.#own = own;
  }

  get(name: string): string | undefined {
    return this.#own[name] ?? this.#base.get(name);
  }
}

/** The tags that a script passed, with values as k6 takes them: strings, numbers and booleans. */
export function userTags(value: unknown, prefix: string): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') throw new TypeError(`${prefix}tags must be an object, got ${typeof value}`);
  const tags: Record<string, string> = {};
  for (const [name, item] of Object.entries(value)) tags[name] = tagValue(name, item, prefix);
  return tags;
}

export function tagValue(name: string, value: unknown, prefix = ''): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(
    `${prefix}invalid value for metric tag '${name}': only String, Boolean and Number types are accepted as a metric tag values`,
  );
}

/**
 * k6's default system tags. `vu`, `iter` and `ip` are off there too.
 * @see https://grafana.com/docs/k6/latest/using-k6/tags-and-groups/#system-tags
 */
export const defaultSystemTags: readonly string[] = [
  'check',
  'error',
  'error_code',
  'expected_response',
  'group',
  'method',
  'name',
  'proto',
  'scenario',
  'service',
  'status',
  'subproto',
  'tls_version',
  'url',
];
