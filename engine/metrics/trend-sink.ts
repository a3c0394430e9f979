import type { Sink } from './sink.ts';

const firstCapacity = 256;

/**
 * All samples of a trend as doubles. Zeros are only counted: of the seven timings of a request on a kept-alive
 * connection, three are zero. New samples are merged into the sorted ones when a quantile is asked for, so a
 * threshold that is evaluated every two seconds does not sort the whole run again.
 */
export class TrendSink implements Sink {
  count = 0;
  sum = 0;
  min = 0;
  max = 0;
  #zeros = 0;
  #fresh = new Float64Array(firstCapacity);
  #freshCount = 0;
  #sorted = new Float64Array(0);
  #negatives = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  get avg(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }

  add(value: number): void {
    if (this.count === 0) {
      this.min = value;
      this.max = value;
    } else if (value > this.max) this.max = value;
    else if (value < this.min) this.min = value;
    this.count++;
    if (value === 0) {
      this.#zeros++;
      return;
    }
    this.sum += value;
    if (value < 0) this.#negatives++;
    if (this.#freshCount === this.#fresh.length) {
      const larger = new Float64Array(this.#fresh.length * 2);
      larger.set(this.#fresh);
      this.#fresh = larger;
    }
    this.#fresh[this.#freshCount++] = value;
  }

  /** The quantile (0 to 1), interpolated linearly between the two nearest ranks. */
  quantile(q: number): number {
    if (this.count === 0) return 0;
    this.#merge();
    const rank = q * (this.count - 1);
    const below = this.#at(Math.floor(rank));
    return below + (this.#at(Math.ceil(rank)) - below) * (rank - Math.floor(rank));
  }

  #at(index: number): number {
    if (index < this.#negatives) return this.#sorted[index] ?? 0;
    if (index < this.#negatives + this.#zeros) return 0;
    return this.#sorted[index - this.#zeros] ?? 0;
  }

  #merge(): void {
    if (this.#freshCount === 0) return;
    const fresh = this.#fresh.slice(0, this.#freshCount).sort();
    const old = this.#sorted;
    const merged = new Float64Array(old.length + fresh.length);
    let i = 0;
    let j = 0;
    for (let k = 0; k < merged.length; k++) {
      const a = old[i] ?? Number.POSITIVE_INFINITY;
      const b = fresh[j] ?? Number.POSITIVE_INFINITY;
      if (j >= fresh.length || (i < old.length && a <= b)) {
        merged[k] = a;
        i++;
      } else {
        merged[k] = b;
        j++;
      }
    }
    this.#sorted = merged;
    this.#fresh = new Float64Array(firstCapacity);
    this.#freshCount = 0;
  }
}
