/** A number times itself: the same bits in every engine, which `**` does not promise. */
export function square(value: number): number {
  return value * value;
}
