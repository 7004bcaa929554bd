import { describe, expect, it } from 'vitest';
import { gatherCards, labelIn } from '../../src/profile/reading-cards.js';
import { wordTreatment } from '../../src/profile/word-treatment.js';
import { placesOf } from '../../src/worker/find-appearances.js';
import { LIBRARY, shippedEdition } from './a-shipped-edition.js';

const cardsOf = (edition: string, school: string) => {
  const { model, evidence, rowOf, explain } = shippedEdition(edition, [school]);
  const cards = gatherCards({
    model,
    row: rowOf(school),
    evidence,
    own: evidence.schools[0]!,
    explained: explain(school),
  });
  const around = {
    label: (id: string) => labelIn(model, evidence, id),
    decimals: model.decimals,
    fromScores: model.table.edition.startsFrom === 'indicator-scores',
  };
  const all = [...cards.counted, ...cards.beside];
  const byId = new Map(all.map((card) => [card.indicator.id as string, card]));
  return { cards, byId, steps: (id: string) => wordTreatment(byId.get(id)!, around) };
};

describe('the evidence of a school', () => {
  it('has every record of the school, whether it is counted or not', () => {
    const { evidence } = shippedEdition('open-us-2025', ['us-stanford']);
    const own = LIBRARY.readings('open-us-2025').filter(({ school }) => school === 'us-stanford');
    expect(evidence.schools[0]?.records).toHaveLength(own.length);
    expect(new Set(evidence.schools[0]?.records)).toEqual(new Set(own));
    expect(evidence.schools[0]).toMatchObject({ compared: true, school: { name: 'Stanford School of Medicine' } });
    const sources = new Set(evidence.sources.map(({ code }) => code));
    for (const { source } of own) expect(sources).toContain(source);
  });

  it('says who is not compared, and who is nobody', () => {
    const { evidence } = shippedEdition('open-us-2025', ['at-graz', 'zz-nobody', 'x"><img>']);
    expect(evidence.schools.map(({ school, compared }) => [school?.id ?? null, compared])).toEqual([
      ['at-graz', false],
      [null, false],
      [null, false],
    ]);
  });

  it('gives the latest year of each school, and the years before it behind that', () => {
    const { evidence, model } = shippedEdition('fictional-200', ['zz-aldamere']);
    const funding = evidence.schools[0]!.records.filter(({ indicator }) => indicator === 'federal-research-funding');
    expect(funding.map(({ year }) => year)).toEqual([2025, 2024]);
    const column = evidence.columns.find(([id]) => id === 'federal-research-funding')![1];
    const row = model.table.schools.findIndex(({ id }) => id === 'zz-aldamere');
    expect(funding[0]?.reading).toEqual({ kind: 'value', value: column[row] });
    expect(column).toHaveLength(model.table.schools.length);
  });
});

describe('the cards of a school', () => {
  it('are one for each indicator of the edition, those that count first', () => {
    const { cards } = cardsOf('open-us-2025', 'us-stanford');
    expect(cards.counted.map(({ indicator }) => indicator.id)).toEqual([
      'nih-awards',
      'medical-school-research-expenditure',
      'nih-awards-per-degree',
      'research-expenditure-per-degree',
    ]);
    expect(cards.beside.map(({ indicator }) => indicator.id).sort()).toEqual([
      'median-earnings-1-year-after',
      'median-earnings-5-years-after',
      'medical-degrees-awarded',
      'setting',
      'tuition-and-fees-in-state',
      'tuition-and-fees-out-of-state',
    ]);
  });

  it('carry value, unit, position, source and licence', () => {
    const card = cardsOf('open-us-2025', 'us-stanford').byId.get('nih-awards')!;
    expect(card).toMatchObject({ value: 548681085, unit: 'USD', missing: null });
    expect(card.position).toMatchObject({ above: 6, reported: 143 });
    expect(card.records[0]).toMatchObject({
      period: 'fiscal 2024',
      licence: 'publishable',
      source: { code: 'NIH-AWARDS-FY2024', title: expect.stringMatching(/NIH awards/) },
    });
  });

  it('say step by step what became of a reading, or that nothing did', () => {
    const { steps } = cardsOf('open-us-2025', 'us-stanford');
    expect(steps('nih-awards')).toEqual([
      'counted: latest year',
      'natural logarithm of the reading plus 1, then 0 at 999,999, 100 at 999,999,999, cut off outside: 91.31 on the scale',
      'weight 40%: 36.524 points',
      'It goes into: NIH awards per degree.',
    ]);
    expect(steps('nih-awards-per-degree')[0]).toBe('Computed: NIH awards divided by Medical degrees awarded');
    expect(steps('tuition-and-fees-in-state')).toEqual(['This method does not count it.']);
    expect(steps('medical-degrees-awarded')).toEqual([
      'It goes into: NIH awards per degree and Research expenditure per degree.',
    ]);
  });

  it('take scores as they are where a publisher hands them in', () => {
    const { steps, cards } = cardsOf('qs-medicine-rows-2024', 'us-stanford');
    expect(cards.counted.length).toBe(5);
    expect(steps('h-index')[0]).toBe('taken as the publisher scored it');
  });

  it('tell a reading that a source withholds from one that no source lists, and neither is zero', () => {
    const { byId, steps } = cardsOf('open-us-2025', 'us-nyu');
    expect(byId.get('nih-awards-per-degree')).toMatchObject({ value: null, missing: 'unknown', position: null });
    expect(cardsOf('open-us-2025', 'us-acom').byId.get('nih-awards')).toMatchObject({
      value: null,
      missing: 'no-record',
    });
    expect(byId.get('tuition-and-fees-in-state')).toMatchObject({ value: null, missing: 'no-record', records: [] });
    expect(cardsOf('open-us-2025', 'us-yale').byId.get('median-earnings-1-year-after')).toMatchObject({
      value: null,
      missing: 'suppressed',
    });
    expect(byId.get('setting')).toMatchObject({ category: 'city', value: null, missing: null, values: null });
    expect(steps('nih-awards-per-degree').at(-1)).toBe('without it the school is not ranked');
  });

  it('are none where a list has no readings', () => {
    const { cards } = cardsOf('usnews-2023-research', 'us-stanford');
    expect(cards).toEqual({ counted: [], beside: [] });
  });
});

it('places of an edition are those that it was sealed with, counted without those that have none', () => {
  const { places, placed } = placesOf(LIBRARY, LIBRARY.edition('open-us-2025'));
  expect(places.get('us-stanford')).toMatchObject({ kind: 'ranked', rank: 5 });
  expect(placed).toBe(133);
  expect(places.get('at-graz')).toBeUndefined();
});
