/**
 * A label of a host in ASCII, as names beyond it are asked for in the DNS.
 * Source: RFC 3492, https://www.rfc-editor.org/rfc/rfc3492#section-6.3
 */
export function asciiLabel(label: string): string {
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST);
  if (basic.length === points.length) return label;
  let output = basic.length === 0 ? '' : `${String.fromCharCode(...basic)}-`;
  let handled = basic.length;
  let [least, delta, bias] = [FIRST, 0, 72];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= least));
    delta += (next - least) * (handled + 1);
    for (const point of points) {
      if (point < next) delta++;
      if (point !== next) continue;
      output += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    least = next + 1;
  }
  return `xn--${output}`;
}

const FIRST = 0x80;
const BASE = 36;
const [LEAST, MOST] = [1, 26];

function variableLength(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let position = BASE; ; position += BASE) {
    const threshold = Math.max(LEAST, Math.min(MOST, position - bias));
    if (rest < threshold) return text + digit(rest);
    text += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function digit(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value);
}

function adapted(delta: number, handled: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / handled);
  let steps = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; steps += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return steps + Math.floor(((BASE - LEAST + 1) * rest) / (rest + 38));
}
