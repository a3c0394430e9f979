import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';

/** Turns the stack of an exception into k6's form, with the positions of the script as it was written. */
export class StackMapper {
  readonly #path: string;
  readonly #json: string;
  #map: SourceMap | undefined;

  constructor(scriptPath: string, map: string) {
    this.#path = scriptPath;
    this.#json = map;
  }

  /** `Error: boom\n\tat default (file:///…/script.js:3:9)\n` */
  format(error: unknown): string {
    if (!(error instanceof Error)) return String(error);
    const lines = [String(error)];
    for (const line of (error.stack ?? '').split('\n')) {
      const frame = /^\s+at (?:(?:async )?(.*?) \()?(.+):(\d+):(\d+)\)?$/.exec(line);
      if (frame === null || frame[2] !== this.#path) continue;
      const { source, line: at, column } = this.#original(Number(frame[3]), Number(frame[4]));
      const name = (frame[1] ?? '').replace(/^(Object\.)?default_1$|.*_default$/, 'default').replace(/^Object\./, '');
      const place = `file://${source}:${at}:${column}`;
      lines.push(name === '' ? `\tat ${place}` : `\tat ${name} (${place})`);
    }
    return lines.length === 1 ? (lines[0] ?? '') : `${lines.join('\n')}\n`;
  }

  #original(line: number, column: number): { source: string; line: number; column: number } {
    this.#map ??= new SourceMap(JSON.parse(this.#json) as SourceMapPayload);
    const entry = this.#map.findEntry(line - 1, column - 1);
    if (!('originalLine' in entry)) return { source: this.#path, line, column };
    const source = path.resolve(path.dirname(this.#path), entry.originalSource);
    return { source, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  }
}
