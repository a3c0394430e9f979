/** Where log lines go, and in which of k6's two formats. */
export interface LogSink {
  write(line: string): void;
  readonly isTerminal: boolean;
}

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';
export type LogFields = Record<string, string>;

const terminalLabel: Record<LogLevel, string> = { debug: 'DEBU', info: 'INFO', warning: 'WARN', error: 'ERRO' };

/**
 * Log lines as k6 writes them to stderr: `INFO[0003] message   source=console` on a terminal,
 * `time="…" level=info msg="…" source=console` otherwise.
 */
export class Log {
  readonly #sink: LogSink;
  readonly #startedAt = Date.now();
  readonly #isVerbose: boolean;

  constructor(sink: LogSink, isVerbose = false) {
    this.#sink = sink;
    this.#isVerbose = isVerbose;
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
    const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    const tail = entries.map(([key, value]) => ` ${key}=${quoteIfNeeded(value)}`).join('');
    if (this.#sink.isTerminal) {
      const seconds = String(Math.floor((Date.now() - this.#startedAt) / 1000)).padStart(4, '0');
      this.#sink.write(`${terminalLabel[level]}[${seconds}] ${message.padEnd(44)}${tail}\n`);
    } else {
      const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      this.#sink.write(`time="${time}" level=${level} msg=${quoteIfNeeded(message)}${tail}\n`);
    }
  }
}

function quoteIfNeeded(text: string): string {
  return text !== '' && /^[A-Za-z0-9\-._/@^+]+$/.test(text) ? text : JSON.stringify(text);
}
