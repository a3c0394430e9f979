/** How a call fails: k6 throws at once, the engine when it is awaited. */
export async function failure(action) {
  try {
    await action();
    return 'none';
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

/** A column's value as JSON can tell it. */
export function shown(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return { bytes: Array.from(value) };
  return { json: JSON.stringify(value), string: value.string(), ms: value.unixMilli() };
}

export function shownRow(row) {
  return Object.fromEntries(
    Object.keys(row)
      .sort()
      .map((name) => [name, shown(row[name])]),
  );
}
