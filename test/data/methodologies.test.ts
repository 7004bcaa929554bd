import { describe, expect, it } from 'vitest';
import { INDICATORS, METHODOLOGIES, EDITIONS, bytes, folders, listIndicators, shares, unknown } from './shipped.js';

describe('the indicators', () => {
  const known = new Set<string>(INDICATORS.map((indicator) => indicator.id));

  it('stand in order and cover every methodology and every reading', () => {
    expect(INDICATORS.map((indicator) => indicator.id)).toEqual([...known].sort());
    expect(unknown(METHODOLOGIES.flatMap(listIndicators), known)).toEqual([]);
    expect(
      unknown(
        EDITIONS.flatMap(({ readings }) => readings.map((reading) => reading.indicator)),
        known,
      ),
    ).toEqual([]);
    const used = new Set<string>([
      ...METHODOLOGIES.flatMap(listIndicators),
      ...EDITIONS.flatMap(({ readings }) => readings.map((reading) => reading.indicator)),
    ]);
    expect(unknown(known, used)).toEqual([]);
  });

  it('say the same direction as the methodologies that use them', () => {
    const directions = new Map(INDICATORS.map((indicator) => [indicator.id, indicator.direction]));
    const off = METHODOLOGIES.flatMap((m) =>
      m.indicators.filter((use) => directions.get(use.indicator) !== use.direction),
    );
    expect(off).toEqual([]);
  });

  it('warn that earnings are not a measure of quality', () => {
    const earnings = INDICATORS.filter((indicator) => indicator.id.startsWith('median-earnings'));
    expect(earnings.map((one) => [one.kind, one.warning.startsWith('Not a measure of quality.')])).toEqual([
      ['context', true],
      ['context', true],
    ]);
  });
});

describe('the methodologies', () => {
  it('are kept in folders of their names, each with its rationale', () => {
    expect(METHODOLOGIES.map((m) => m.id)).toEqual(folders('methodologies'));
    expect(METHODOLOGIES.map((m) => m.id)).toEqual([
      'arwu-like',
      'hdi-like',
      'open-research',
      'qs-medicine-2011',
      'qs-medicine-2013',
      'qs-medicine-2023',
      'the-like',
      'us-news-2024-tiers-primary-care',
      'us-news-2024-tiers-research',
      'us-news-primary-care-2023',
      'us-news-research-2023',
    ]);
  });

  it.each(METHODOLOGIES.map((m) => [m.id, m] as const))('%s says of every number where it comes from', (_, m) => {
    const said = m.provenance.map((entry) => entry.at);
    const silent = listNumbers(m, '').filter((at) => !said.some((one) => at === one || at.startsWith(`${one}/`)));
    expect(silent).toEqual([]);
    const weights = [
      ...m.pillars.map((_, i) => `/pillars/${i}/weight`),
      ...m.indicators.map((_, i) => `/indicators/${i}/weight`),
    ];
    expect(weights.filter((at) => !said.includes(at))).toEqual([]);
    expect(m.provenance.filter((entry) => entry.source === '' || entry.note === '')).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(METHODOLOGIES.map((m) => [m.id, m] as const))(
    '%s has a rationale that names its sources and limits',
    (id, m) => {
      const rationale = bytes(`methodologies/${id}/RATIONALE.md`);
      const flowed = rationale.replace(/\s+/g, ' ');
      const sources = m.provenance.flatMap((entry) => entry.source.split('; '));
      expect([...new Set(sources)].filter((source) => !flowed.includes(source))).toEqual([]);
      expect(m.limits.filter((limit) => !flowed.includes(limit))).toEqual([]);
      expect(m.limits.length).toBeGreaterThan(0);
      for (const { note } of m.provenance) expect(flowed).toContain(note);
    },
  );

  it('carry the weights that the publishers are known to have used', () => {
    expect(shares('qs-medicine-2013')).toEqual({
      'academic-reputation': 40,
      'employer-reputation': 10,
      'citations-per-paper': 25,
      'h-index': 25,
    });
    expect(shares('qs-medicine-2023')).toEqual({
      'academic-reputation': 40,
      'employer-reputation': 10,
      'citations-per-paper': 20,
      'h-index': 20,
      'international-research-network': 10,
    });
    expect(shares('us-news-research-2023')).toEqual({
      'peer-assessment-research': 15,
      'residency-directors-research': 15,
      'federal-research-funding': 30,
      'federal-research-per-faculty': 10,
      mcat: 13,
      gpa: 6,
      'acceptance-rate': 1,
      'faculty-student-ratio': 10,
    });
    expect(shares('us-news-primary-care-2023')).toEqual({
      'peer-assessment-primary-care': 15,
      'residency-directors-primary-care': 15,
      'graduates-practising-primary-care': 30,
      'graduates-entering-primary-care': 10,
      mcat: 9.75,
      gpa: 4.5,
      'acceptance-rate': 0.75,
      'faculty-student-ratio': 15,
    });
    expect(shares('open-research')).toEqual({
      'nih-awards': 40,
      'medical-school-research-expenditure': 40,
      'nih-awards-per-degree': 10,
      'research-expenditure-per-degree': 10,
    });
  });
});

/** The pointers of all numbers of a methodology, and of weights, thresholds and limits that are unset. */
function listNumbers(value: unknown, at: string): string[] {
  if (at === '/format' || at.startsWith('/provenance')) return [];
  if (typeof value === 'number' || (value === null && /\/(weight|threshold|atLeast)$/.test(at))) return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => listNumbers(part, `${at}/${key}`));
}
