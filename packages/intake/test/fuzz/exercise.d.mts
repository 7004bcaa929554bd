import type * as intake from '../../src/index.js';
import type { InputKind } from './inputs.mjs';

export function packSheet(sheet: Uint8Array): Uint8Array;
export function exercise(
  from: typeof intake,
  kind: InputKind | 'workbook',
  bytes: Uint8Array,
): { readonly faults: readonly string[]; readonly drafted: boolean };
