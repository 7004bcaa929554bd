const PLACE = 'bearings-presets';
const MOST = 50;

/** Weights that a reader keeps by a name, on this machine. */
export interface OwnPreset {
  readonly name: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** The weights kept on this machine; none where the browser keeps nothing or what it kept cannot be read. */
export function readPresets(): readonly OwnPreset[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPreset).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps weights by a name, in place of those of the same name; whether the browser kept them. */
export function keepPreset(preset: OwnPreset): boolean {
  return write([...readPresets().filter(({ name }) => name !== preset.name), preset]);
}

/** Forgets the weights of a name. */
export function forgetPreset(name: string): boolean {
  return write(readPresets().filter((preset) => preset.name !== name));
}

function write(presets: readonly OwnPreset[]): boolean {
  try {
    localStorage.setItem(PLACE, JSON.stringify(presets.slice(-MOST)));
    return true;
  } catch {
    return false;
  }
}

function isPreset(value: unknown): value is OwnPreset {
  const { name, weights } = (value ?? {}) as Partial<OwnPreset>;
  return (
    typeof name === 'string' &&
    typeof weights === 'object' &&
    weights !== null &&
    Object.values(weights).every((weight) => typeof weight === 'number' && weight >= 0 && weight <= 1)
  );
}
