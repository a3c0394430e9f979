import type { AnyNode } from 'domhandler';

/** Selection.data(): the value of `data-*` attributes with jQuery's conversions, as k6 has them. */
export function dataOf(node: AnyNode | undefined, name?: string): unknown {
  if (node === undefined || !('attribs' in node) || Object.keys(node.attribs).length === 0) return undefined;
  if (name !== undefined) {
    const value = node.attribs[`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`];
    return value === undefined ? undefined : convert(value);
  }
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node.attribs)) {
    const property = /^data-(.+)$/.exec(key)?.[1];
    if (property !== undefined)
      data[property.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())] = convert(value);
  }
  return data;
}

function convert(value: string): unknown {
  if (value === '' || value === 'null' || value === 'undefined') return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  if (value.startsWith('{') || value.startsWith('[')) {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  return String(Number(value)) === value ? Number(value) : value;
}
