/** For the title of what is skipped on a machine without these parts; nothing where it has them all. */
export function lacking(...parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (lacks: ${parts.join(', ')})`;
}
