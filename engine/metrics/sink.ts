/** What a metric keeps of its samples. Quantiles are those of all samples, as k6 computes them. */
export interface Sink {
  add(value: number): void;
  readonly isEmpty: boolean;
}

export class CounterSink implements Sink {
  value = 0;
  isEmpty = true;

  add(value: number): void {
    this.value += value;
    this.isEmpty = false;
  }
}

export class GaugeSink implements Sink {
  value = 0;
  min = 0;
  max = 0;
  isEmpty = true;

  add(value: number): void {
    this.value = value;
    if (this.isEmpty || value > this.max) this.max = value;
    if (this.isEmpty || value < this.min) this.min = value;
    this.isEmpty = false;
  }
}

export class RateSink implements Sink {
  trues = 0;
  total = 0;

  add(value: number): void {
    this.total++;
    if (value !== 0) this.trues++;
  }

  get isEmpty(): boolean {
    return this.total === 0;
  }

  get rate(): number {
    return this.total === 0 ? 0 : this.trues / this.total;
  }
}
