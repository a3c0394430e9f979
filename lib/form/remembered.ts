/**
 * A function of an object that works out its value once for each, whatever else it is given later.
 *
 * No WeakMap does it: k6's engine knows the keys of one by their address, and may hand what belonged to an object that is
 * gone to another that was put in its place before the entry was cleared away. So it is kept at the object itself, where
 * no copy of it takes it along.
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const place = Symbol();
  return (key, ...rest) => {
    const known = (key as { readonly [place]?: { readonly value: Value } })[place];
    if (known !== undefined) return known.value;
    const value = make(key, ...rest);
    Object.defineProperty(key, place, { value: { value } });
    return value;
  };
}
