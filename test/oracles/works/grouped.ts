/** Things by what they have in common, in their order. */
export function grouped<T, K>(things: Iterable<T>, by: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = by(thing);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [thing]);
    else there.push(thing);
  }
  return groups;
}
