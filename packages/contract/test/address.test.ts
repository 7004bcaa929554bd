import { describe, expect, it } from 'vitest';
import { ADDRESS, queryOf } from '../src/index.js';

describe('the address of a question', () => {
  it('has one order, whatever order the question was put in', () => {
    const question = {
      after: 'us-yale',
      top: 10,
      round: 'half-up:2',
      missing: 'zero',
      aggregate: 'borda',
      normalize: 'z-score',
      weight: ['nih-awards=0.4', 'mcat=0.2'],
      where: ['state=CA,NY'],
      cohort: 'us-2026',
      methodology: 'open-research',
    };
    expect(queryOf(question)).toBe(
      '?methodology=open-research&cohort=us-2026&where=state%3DCA%2CNY&weight=nih-awards%3D0.4&weight=mcat%3D0.2' +
        '&normalize=z-score&aggregate=borda&missing=zero&round=half-up%3A2&top=10&after=us-yale',
    );
  });

  it('has nothing where nothing is asked', () => {
    expect(queryOf({ where: [], normalize: undefined, round: '' })).toBe('');
    expect(ADDRESS.ranking('open-us-2025')).toBe('/api/editions/open-us-2025/ranking');
  });
});
