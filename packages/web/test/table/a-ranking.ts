import type { MethodologyShape, Ranking, RankingLine } from '@bearings/contract';

const digest = `sha256:${'0'.repeat(64)}`;

/** A ranking of made-up lines, for the tables of tests. */
export function aRanking(placements: readonly RankingLine[]): Ranking {
  const edition = {
    id: 'fictional-five',
    title: 'Five fictional schools',
    kind: 'computed' as const,
    publisher: 'a test',
    fictional: true,
    methodology: { id: 'plain', digest },
    cohort: 'five',
    where: [],
    snapshot: digest,
    seed: 0,
  };
  return { edition, placements, leftOut: 0 };
}

/** A ranked line with points by indicator; the score is their sum. */
export function ranked(school: string, rank: number, points: Readonly<Record<string, number>>, city = ''): RankingLine {
  const contributions = Object.entries(points).map(([indicator, value]) => ({ indicator, points: value }));
  const score = contributions.reduce((sum, part) => sum + part.points, 0);
  const place = { city, state: '', country: 'ZZ' };
  return {
    school,
    name: `School ${school}`,
    ...place,
    score,
    contributions,
    missing: [],
    kind: 'ranked',
    rank,
    label: String(rank),
    tied: false,
  };
}

/** A school without a rank. */
export function unranked(school: string): RankingLine {
  return {
    school,
    name: `School ${school}`,
    city: '',
    state: '',
    country: 'ZZ',
    missing: [],
    kind: 'unranked',
    reason: 'not-reported',
    because: 'no reading of grants',
  };
}

/** A methodology of these indicators with their weights, without pillars. */
export function aMethodology(weights: Readonly<Record<string, number | null>>): MethodologyShape {
  return {
    format: 1,
    id: 'plain',
    version: '1.0.0',
    title: 'Plain',
    publisher: 'a test',
    edition: '',
    purpose: '',
    audience: '',
    startsFrom: ['readings'],
    derivations: [],
    eligibility: [],
    pillars: [],
    indicators: Object.entries(weights).map(([indicator, weight]) => ({
      indicator,
      pillar: null,
      weight,
      direction: 'higher',
      years: { take: 'latest' },
      missing: { by: 'refuse' },
      treat: [],
      normalize: [{ by: 'none' }],
    })),
    aggregation: { by: 'arithmetic' },
    rescale: { by: 'none' },
    rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' },
    ties: { rule: 'competition', tolerance: 0 },
    bands: null,
    tiers: null,
    provenance: [],
    limits: [],
  };
}
