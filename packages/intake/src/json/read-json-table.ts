import { INTAKE_LIMITS, type IntakeLimits } from '../table/limits.js';
import type { RawTable } from '../table/raw-table.js';

/** Reads an array of objects, or `{columns, data}` as ranking sites serve it; HTML in cells becomes its text. */
export function readJsonTable(_bytes: Uint8Array, file: string, _limits: IntakeLimits = INTAKE_LIMITS): RawTable {
  throw new Error(`not built yet: ${file}`);
}
