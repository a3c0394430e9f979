/**
 * `response.json('a.b.0.c')`: the part of gjson's path syntax that scripts use: keys, indexes, `#` for the length or
 * for each element, `\` before a dot of a key.
 * @throws for queries, wildcards and modifiers, which are not made
 * @see https://github.com/tidwall/gjson/blob/master/SYNTAX.md
 */
export function jsonPath(value: unknown, path: string): unknown {
  if (/[@*?|!]|#\(/.test(path)) {
    throw new Error(
      `response.json(): the path "${path}" uses queries, wildcards or modifiers, which this engine lacks (supported: keys, indexes, #)`,
    );
  }
  const keys = path.split(/(?<!\\)\./).map((key) => key.replace(/\\(.)/g, '$1'));
  return walk(value, keys);
}

function walk(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    if (key !== '#') return /^\d+$/.test(key) ? walk(value[Number(key)], rest) : undefined;
    if (rest.length === 0) return value.length;
    return value.map((item) => walk(item, rest)).filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return walk((value as Record<string, unknown>)[key], rest);
}
