import { closeSync, openSync, readSync } from 'node:fs';

/** Says on standard error how far the run is: one line that changes on a terminal, else one line a cell. */
export class Progress {
  readonly #cells: number;
  #done = 0;
  #label = '';
  #cellBeganMs = 0;
  #spentMs = 0;
  #timed = 0;
  #tail: LineCounter | undefined;

  /** @param done cells that were done before */
  constructor(cells: number, done: number) {
    this.#cells = cells;
    this.#done = done;
  }

  begin(label: string): void {
    this.#label = label;
    this.#cellBeganMs = Date.now();
    this.#tail = undefined;
    this.#draw('starts');
  }

  /** Once a second under load. */
  tick(attemptsFile: string): void {
    this.#tail ??= new LineCounter(attemptsFile);
    this.#draw(`${this.#tail.sinceLast()} surveys/s`);
  }

  /** @param isRepeated whether the same cell is run again */
  end(result: string, isRepeated: boolean): void {
    this.#timed++;
    this.#spentMs += Date.now() - this.#cellBeganMs;
    this.clear();
    const again = isRepeated ? ', runs again' : '';
    if (!isRepeated) this.#done++;
    console.error(
      `cell ${this.#done + (isRepeated ? 1 : 0)} of ${this.#cells}  ${this.#label}  ${result}${again}  ${this.#left()}`.trimEnd(),
    );
  }

  clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }

  #draw(what: string): void {
    if (!process.stderr.isTTY) return;
    this.clear();
    const line = `cell ${this.#done + 1} of ${this.#cells}  ${this.#label}  ${what}  ${this.#left()}`;
    process.stderr.write(line.slice(0, (process.stderr.columns || 80) - 1));
  }

  /** As long as the cells so far took. */
  #left(): string {
    const cells = this.#cells - this.#done;
    if (this.#timed === 0 || cells <= 0) return '';
    const seconds = Math.round((cells * this.#spentMs) / this.#timed / 1000);
    return seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
  }
}

/** Lines that were added to a file that grows. */
class LineCounter {
  readonly #file: string;
  #offset = 0;

  constructor(file: string) {
    this.#file = file;
  }

  sinceLast(): number {
    try {
      const descriptor = openSync(this.#file, 'r');
      const buffer = Buffer.alloc(1 << 20);
      let lines = 0;
      for (let length = buffer.length; length === buffer.length; ) {
        length = readSync(descriptor, buffer, 0, buffer.length, this.#offset);
        this.#offset += length;
        lines += buffer.subarray(0, length).filter((byte) => byte === 0x0a).length;
      }
      closeSync(descriptor);
      return lines;
    } catch {
      // The generator has not made it yet.
      return 0;
    }
  }
}
