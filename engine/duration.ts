const unitMs: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: 36e5,
  d: 864e5,
};

const piece = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d)/gy;

/**
 * Milliseconds of a duration as k6 takes it: a number (or a string of digits) is milliseconds, otherwise Go's
 * notation with days added (`1d2h`, `1m30s`, `500ms`, `-5s`). undefined when it is neither.
 */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return Number(text);
  const sign = text.startsWith('-') ? -1 : 1;
  const unsigned = text.replace(/^[-+]/, '');
  let total = 0;
  let end = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(unsigned); match !== null; match = piece.exec(unsigned)) {
    total += Number(match[1]) * (unitMs[match[2] ?? ''] ?? Number.NaN);
    end = piece.lastIndex;
  }
  return end > 0 && end === unsigned.length ? sign * total : undefined;
}

/** A duration as Go prints it: `0s`, `1.5s`, `30s`, `5m0s`, `1h0m0s`, `250ms`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0s';
  if (Math.abs(ms) < 1) return `${trim(ms * 1000)}µs`;
  if (Math.abs(ms) < 1000) return `${trim(ms)}ms`;
  const sign = ms < 0 ? '-' : '';
  const total = Math.abs(ms) / 1000;
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = trim(total - hours * 3600 - minutes * 60);
  if (hours > 0) return `${sign}${hours}h${minutes}m${seconds}s`;
  return minutes > 0 ? `${sign}${minutes}m${seconds}s` : `${sign}${seconds}s`;
}

function trim(value: number): string {
  return String(Number(value.toFixed(6)));
}
