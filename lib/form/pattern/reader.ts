/** Thrown for a text that is no pattern, or one that is not supported; the why stands beside each throw. */
export class PatternError extends Error {}

export interface Quantifier {
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
}

/** Reads a pattern's source character by character. */
export class Reader {
  readonly source: string;
  readonly isLenient: boolean;
  private readonly characters: readonly string[];
  private at = 0;

  constructor(source: string, isLenient: boolean) {
    this.source = source;
    this.isLenient = isLenient;
    this.characters = [...source];
  }

  isAtEnd(): boolean {
    return this.at >= this.characters.length;
  }

  /** The character there, or one further on; the empty string at the end. */
  peek(ahead = 0): string {
    return this.characters[this.at + ahead] ?? '';
  }

  next(): string {
    const character = this.peek();
    // Ends too early.
    if (character === '') throw new PatternError();
    this.at++;
    return character;
  }

  /** Steps over the text if it stands here. */
  take(text: string): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.peek(index) !== text[index]) return false;
    }
    this.at += text.length;
    return true;
  }

  until(end: string): string {
    let text = '';
    for (let character = this.next(); character !== end; character = this.next()) text += character;
    return text;
  }

  digits(): string {
    let text = '';
    while (/\d/.test(this.peek())) text += this.next();
    return text;
  }

  quantifier(): Quantifier | undefined {
    const bounds = this.bounds();
    return bounds === undefined ? undefined : { ...bounds, isLazy: this.take('?') };
  }

  private bounds(): { least: number; most: number } | undefined {
    if (this.take('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.take('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.take('?')) return { least: 0, most: 1 };
    const start = this.at;
    if (!this.take('{')) return undefined;
    const least = this.digits();
    const isRange = this.take(',');
    const most = isRange ? this.digits() : least;
    if (least !== '' && this.take('}')) {
      const bounds = { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
      // Quantifier out of order.
      if (bounds.least > bounds.most) throw new PatternError();
      return bounds;
    }
    this.at = start;
    return undefined;
  }

  /**
   * The code point of a character escape, after the backslash.
   *
   * @param escapable the characters that may stand for themselves
   */
  characterEscape(escapable: string): number {
    const character = this.next();
    const control = CONTROLS[character];
    if (control !== undefined) return control;
    switch (character) {
      case '0':
        if (!/\d/.test(this.peek())) return 0;
        // Octal escape.
        throw new PatternError();
      case 'c':
        if (/[A-Za-z]/.test(this.peek())) return this.next().charCodeAt(0) % 32;
        // Wrong control escape.
        throw new PatternError();
      case 'x':
        return this.hex(2);
      case 'u':
        return this.unicodeEscape();
      default:
        if (escapable.includes(character) || this.isLenient) return character.codePointAt(0) ?? 0;
        // Needless escape character.
        throw new PatternError();
    }
  }

  private unicodeEscape(): number {
    if (this.take('{')) {
      const point = Number.parseInt(this.until('}'), 16);
      if (point <= 0x10ffff) return point;
      // Wrong code point.
      throw new PatternError();
    }
    const high = this.hex(4);
    if (high < 0xd800 || high > 0xdbff || !(this.peek() === '\\' && this.peek(1) === 'u')) return high;
    const start = this.at;
    this.take('\\u');
    const low = this.peek() === '{' ? 0 : this.hex(4);
    if (low >= 0xdc00 && low <= 0xdfff) return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
    this.at = start;
    return high;
  }

  private hex(length: number): number {
    let text = '';
    for (let count = 0; count < length; count++) text += this.next();
    if (/^[\da-f]+$/i.test(text)) return Number.parseInt(text, 16);
    // Wrong hexadecimal escape.
    throw new PatternError();
  }
}

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };
