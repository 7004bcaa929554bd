import type { MethodologyShape } from '@bearings/contract';
import { wordField, wordValue } from '../text/field-words.js';

/** Numbers of a methodology that share their value and everything said of it. */
export interface KnownNumber {
  readonly fields: readonly string[];
  readonly value: string;
  readonly confidence: string;
  readonly source: string;
  readonly note: string;
}

/** The numbers that someone could dispute, in the order of the methodology; those of which the same is said stand together. */
export function groupNumbers(methodology: MethodologyShape, label: (id: string) => string): readonly KnownNumber[] {
  const groups = new Map<string, KnownNumber & { readonly fields: string[] }>();
  for (const { at, confidence, source, note } of methodology.provenance) {
    const value = wordValue(methodology, at);
    const key = JSON.stringify([value, confidence, source, note]);
    const group = groups.get(key) ?? { fields: [], value, confidence, source, note };
    group.fields.push(wordField(methodology, at, label));
    groups.set(key, group);
  }
  return [...groups.values()];
}
