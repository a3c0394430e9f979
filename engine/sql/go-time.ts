const DAY_TEXT =
  /^(-?\d{4,6})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?([+-]\d\d(?::?\d\d)?(?::\d\d)?|Z)?( BC)?$/;

/** Go's time.Time, as far as a script can use it: the methods that k6 shows, and RFC 3339 as its JSON. */
export class GoTime {
  readonly #seconds: number;
  readonly #nanoseconds: number;
  readonly #zone: string;

  /** @param zone its name as Go prints it, UTC or an offset such as +0000 */
  constructor(milliseconds: number, nanosecondsOfSecond: number, zone = 'UTC') {
    this.#seconds = Math.floor(milliseconds / 1000);
    this.#nanoseconds = nanosecondsOfSecond;
    this.#zone = zone;
  }

  /** @returns undefined for another text than a date, with a time or without */
  static parse(text: string, zone = 'UTC'): GoTime | undefined {
    const match = DAY_TEXT.exec(text);
    if (match === null) return undefined;
    const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', offset = '', era] =
      match;
    const date = new Date(0);
    date.setUTCFullYear(era === undefined ? Number(year) : 1 - Number(year), Number(month) - 1, Number(day));
    date.setUTCHours(Number(hour), Number(minute), Number(second), 0);
    return new GoTime(date.getTime() - offsetMs(offset), Number(fraction.padEnd(9, '0')), zone);
  }

  static fromDate(date: Date): GoTime {
    return new GoTime(date.getTime(), (((date.getTime() % 1000) + 1000) % 1000) * 1_000_000);
  }

  unix(): number {
    return this.#seconds;
  }

  unixMilli(): number {
    return this.#seconds * 1000 + Math.floor(this.#nanoseconds / 1_000_000);
  }

  unixMicro(): number {
    return this.#seconds * 1_000_000 + Math.floor(this.#nanoseconds / 1000);
  }

  nanosecond(): number {
    return this.#nanoseconds;
  }

  string(): string {
    return `${this.#text(' ')} +0000 ${this.#zone}`;
  }

  toString(): string {
    return this.string();
  }

  toJSON(): string {
    return `${this.#text('T')}Z`;
  }

  #text(between: string): string {
    const [, sign = '', year = '', rest = ''] =
      /^([+-]?)(\d+)-(.*)T/.exec(new Date(this.#seconds * 1000).toISOString()) ?? [];
    const time = new Date(this.#seconds * 1000).toISOString().replace(/^.*T|\.\d+Z$/g, '');
    const fraction = this.#nanoseconds === 0 ? '' : `.${String(this.#nanoseconds).padStart(9, '0')}`.replace(/0+$/, '');
    return `${sign === '-' ? '-' : ''}${String(Number(year)).padStart(4, '0')}-${rest}${between}${time}${fraction}`;
  }
}

function offsetMs(offset: string): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /^([+-])(\d\d):?(\d\d)?:?(\d\d)?$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}
