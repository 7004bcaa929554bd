import type { EngineValue } from '../engine/engine.js';

/** What a Trino server answers to a statement and to each question after it; what is not needed is left out. */
export interface TrinoAnswer {
  readonly id: string;
  readonly nextUri?: string;
  readonly columns?: readonly TrinoColumn[];
  readonly data?: readonly (readonly unknown[])[];
  readonly stats: { readonly state: string; readonly progressPercentage?: number };
  readonly error?: TrinoError;
}

export interface TrinoColumn {
  readonly name: string;
  /** As Trino writes it: "bigint", "varchar(8)". */
  readonly type: string;
}

export interface TrinoError {
  readonly message: string;
  readonly errorName: string;
  readonly errorType: string;
}

/** True for JSON that has the shape of an answer. */
export function isTrinoAnswer(json: unknown): json is TrinoAnswer {
  if (typeof json !== 'object' || json === null) return false;
  const { id, stats } = json as { id?: unknown; stats?: unknown };
  return typeof id === 'string' && typeof stats === 'object' && stats !== null;
}

/** A value as every engine hands it over, by the type of its column. */
export function engineValue(value: unknown, { name, type }: TrinoColumn): EngineValue {
  if (value === null || value === undefined) return null;
  switch (type.replace(/\(.*$/, '')) {
    case 'tinyint':
    case 'smallint':
    case 'integer':
    case 'bigint':
      return BigInt(value as number | string);
    case 'boolean':
      return value as boolean;
    case 'varchar':
    case 'char':
      return String(value);
    default:
      throw new Error(`the column ${name} is of the type ${type}, which no relation has`);
  }
}
