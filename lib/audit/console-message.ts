/**
 * What a script said in one line of a log, in each of k6's formats: raw, JSON, and the text of Go's logrus.
 * https://grafana.com/docs/k6/latest/using-k6/k6-options/reference/#log-format
 */
export function consoleMessage(line: string): string {
  if (line.startsWith('time=')) {
    const quoted = TEXT.exec(line)?.[1];
    return quoted === undefined ? line : unquoted(quoted);
  }
  if (!line.startsWith('{"level":')) return line;
  try {
    return String((JSON.parse(line) as { msg?: unknown }).msg);
  } catch {
    return line;
  }
}

const TEXT = /^time="[^"]*" level=\w+ msg="((?:[^"\\]|\\.)*)"/;

const SHORT: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Go's escapes, which are more than JSON's. https://go.dev/ref/spec#String_literals */
function unquoted(text: string): string {
  return text.replace(ESCAPES, (_, hex: string | undefined, one: string) =>
    hex === undefined ? (SHORT[one] ?? one) : String.fromCodePoint(Number.parseInt(hex.slice(1), 16)),
  );
}

const ESCAPES = /\\(?:(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})|(.))/g;
