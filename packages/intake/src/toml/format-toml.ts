import { stringify } from 'smol-toml';

/** Writes JSON as TOML; it has no null, so what is null is left out. */
export function formatToml(json: Readonly<Record<string, unknown>>): string {
  return `${stringify(withoutNull(json)).trimEnd()}\n`;
}

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, withoutNull(one)]),
  );
}
