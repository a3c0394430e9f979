export const headerNamePattern = /^[!#$%&'*+\-.^_`|~\w]+$/;

/** `content-type` -> `Content-Type`, as Go writes header names; what is no header name stays as it is. */
export function canonicalHeader(name: string): string {
  if (!headerNamePattern.test(name)) return name;
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

/** The header's values in order; `name` in lower case. */
export function rawHeaderValues(rawHeaders: readonly Buffer[], name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const key = rawHeaders[i];
    if (key === undefined || key.length !== name.length) continue;
    if (key.toString('latin1').toLowerCase() === name) values.push(rawHeaders[i + 1]?.toString('utf8') ?? '');
  }
  return values;
}

/** All headers by canonical name; several of one name are joined with a comma. */
export function headerRecord(rawHeaders: readonly Buffer[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = canonicalHeader(rawHeaders[i]?.toString('latin1') ?? '');
    const value = rawHeaders[i + 1]?.toString('utf8') ?? '';
    record[name] = record[name] === undefined ? value : `${record[name]}, ${value}`;
  }
  return record;
}
