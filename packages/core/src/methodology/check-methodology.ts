import { checkDerivations } from './check-derivations.js';
import { checkPillars } from './check-pillars.js';
import { checkScales } from './check-scales.js';
import { checkWeights } from './check-weights.js';
import type { Methodology } from './methodology.js';
import { outOfRange } from './out-of-range.js';
import { findAt } from './provenance.js';

/** Checks what the form of a methodology cannot show: weights, pillars, names, years, bands, tiers, and that each number is one. */
export function checkMethodology(methodology: Methodology): void {
  checkFinite(methodology, methodology, '');
  checkPillars(methodology);
  checkDerivations(methodology);
  checkWeights(methodology);
  checkScales(methodology);
  checkProvenance(methodology);
}

function checkFinite(m: Methodology, value: unknown, at: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw outOfRange(m, at, value, 'a finite number');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) checkFinite(m, part, `${at}/${key}`);
}

function checkProvenance(m: Methodology): void {
  m.provenance.forEach(({ at }, i) => {
    if (findAt(m, at) === undefined) {
      throw outOfRange(m, `/provenance/${i}/at`, JSON.stringify(at), 'the JSON pointer of a field of this methodology');
    }
  });
}
