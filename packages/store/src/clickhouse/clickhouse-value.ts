import type { EngineValue } from '../engine/engine.js';

const WHOLE = /^U?Int(?:8|16|32|64)$/;

/** A value as every engine hands it over, by the name and type of its column. */
export function toValue(value: unknown, name: string, type: string): EngineValue {
  if (value === null) return null;
  const plain = type.replace(/^LowCardinality\((.*)\)$/, '$1').replace(/^Nullable\((.*)\)$/, '$1');
  if (WHOLE.test(plain)) return BigInt(value as string | number);
  if (plain === 'Bool') return value as boolean;
  if (plain === 'String') return String(value);
  throw new Error(`the column ${name} is of the type ${type}, which no relation has`);
}
