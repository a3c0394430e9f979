/** Where log lines go. */
export interface LogSink {
  write(line: string): void;
  readonly isTerminal: boolean;
}

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';
/** k6's --log-format. */
export type LogFormat = 'raw' | 'json' | 'text';
export type LogFields = Record<string, string>;

const terminalLabel: Record<LogLevel, string> = { debug: 'DEBU', info: 'INFO', warning: 'WARN', error: 'ERRO' };

/**
 * Log lines as k6 writes them to stderr: as text `INFO[0003] message   source=console` on a terminal and
 * `time="…" level=info msg="…" source=console` otherwise; raw the message alone.
 */
export class Log {
  readonly #sink: LogSink;
  readonly #startedAt = Date.now();
  readonly #isVerbose: boolean;
  readonly #format: LogFormat;

  constructor(sink: LogSink, isVerbose = false, format: LogFormat = 'text') {
    this.#sink = sink;
    this.#isVerbose = isVerbose;
    this.#format = format;
  }

  debug(message: string, fields: LogFields = {}): void {
    if (this.#isVerbose) this.#line('debug', message, fields);
  }

  info(message: string, fields: LogFields = {}): void {
    this.#line('info', message, fields);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.#line('warning', message, fields);
  }

  error(message: string, fields: LogFields = {}): void {
    this.#line('error', message, fields);
  }

  #line(level: LogLevel, message: string, fields: LogFields): void {
    this.#sink.write(`${this.#text(level, message, fields)}\n`);
  }

  #text(level: LogLevel, message: string, fields: LogFields): string {
    if (this.#format === 'raw') return message;
    const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    if (this.#format === 'json') return goJson({ ...fields, level, msg: message, time });
    const tail = sorted(fields).map(([key, value]) => ` ${key}=${quoteIfNeeded(value)}`);
    if (!this.#sink.isTerminal) return `time="${time}" level=${level} msg=${quoteIfNeeded(message)}${tail.join('')}`;
    const seconds = String(Math.floor((Date.now() - this.#startedAt) / 1000)).padStart(4, '0');
    return `${terminalLabel[level]}[${seconds}] ${message.padEnd(44)}${tail.join('')}`;
  }
}

function sorted(fields: LogFields): [string, string][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** As Go's encoding/json has it: keys in order, and what could end an HTML script escaped. */
function goJson(fields: LogFields): string {
  return JSON.stringify(Object.fromEntries(sorted(fields))).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function quoteIfNeeded(text: string): string {
  return text !== '' && /^[A-Za-z0-9\-._/@^+]+$/.test(text) ? text : JSON.stringify(text);
}
