/** Orders rows by one or more texts, by code unit, so that the order is the same on every machine. */
export function byCode<T>(...keys: readonly ((row: T) => string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
