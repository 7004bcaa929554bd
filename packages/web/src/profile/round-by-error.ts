/** A number to two digits of its error: what is behind them says nothing. */
export function roundByError(value: number, error: number): number {
  if (!(error > 0)) return value;
  return Number(value.toFixed(Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(error))))));
}
