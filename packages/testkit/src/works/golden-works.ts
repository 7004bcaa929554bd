import { drawWorks } from './draw-works.js';
import { INSTITUTIONS, LINEAGE, SCHOOL_COUNTRIES, SCHOOL_INSTITUTIONS, SOURCES, TOPICS } from './golden-places.js';
import { placeByHand } from './place-by-hand.js';
import { prepareDescribed } from './prepare-described.js';
import type { PreparedWorld } from './prepared-rows.js';

const DRAWN = 360;
const SEED = 20_270_115;
/** Hong Kong and Macao as China, as the Leiden Ranking has them. */
const MERGED = { HK: 'CN', MO: 'CN' };

/**
 * A few hundred fictional works, prepared: drawn ones of five schools, and ones placed by hand where a rule has an edge. Whether
 * countries are merged is asked here, since preparation counts the countries of a work.
 */
export function goldenWorks(countries: Readonly<Record<string, string>> = MERGED): PreparedWorld {
  const around = { institutions: INSTITUTIONS, topics: TOPICS, sources: SOURCES, countries };
  return {
    ...prepareDescribed([...drawWorks(DRAWN, SEED), ...placeByHand()], around),
    institutions: INSTITUTIONS,
    lineage: LINEAGE,
    school_institutions: SCHOOL_INSTITUTIONS,
    school_countries: Object.entries(SCHOOL_COUNTRIES).map(([school_id, country]) => ({ school_id, country })),
    merged_countries: Object.entries(countries).map(([country, counts_as]) => ({ country, counts_as })),
  };
}
