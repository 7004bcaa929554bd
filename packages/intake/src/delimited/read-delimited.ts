import { INTAKE_LIMITS, type IntakeLimits } from '../table/limits.js';
import type { RawTable } from '../table/raw-table.js';

/**
 * Reads comma-, tab- or semicolon-separated text; the first line decides which. UTF-8, UTF-16 with a byte order mark,
 * and Windows-1252 where the bytes are not UTF-8, which is noted. All cells are text.
 */
export function readDelimited(_bytes: Uint8Array, file: string, _limits: IntakeLimits = INTAKE_LIMITS): RawTable {
  throw new Error(`not built yet: ${file}`);
}
