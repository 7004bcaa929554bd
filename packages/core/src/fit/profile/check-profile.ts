import type { Refusal } from '../../document/place.js';
import { listWords } from '../../document/reader.js';
import { type Population, POPULATIONS } from '../fact/fact.js';
import type { Field } from '../fact/field.js';
import type { Curve } from '../wish/curve.js';
import type { Profile, Wish } from './profile.js';

/** Refuses what no single field shows: ids given twice, names of nothing, curves and needs that do not suit their field. */
export function checkProfile(profile: Profile, fields: readonly Field[], refuse: Refusal): void {
  const known = new Map<string, Field>(fields.map((field) => [field.id, field]));
  const fieldAt = (id: string, at: string): Field => {
    const field = known.get(id);
    if (field === undefined) throw refuse(at, `the text "${id}"`, 'a field of the catalogue, as in docs/fields.md');
    return field;
  };
  refuseTwins(profile.places, 'places', refuse);
  refuseTwins(profile.wishes, 'wishes', refuse);
  refuseTwins(
    profile.list.map(({ school }) => ({ id: school })),
    'list',
    refuse,
  );
  const { federalLoansSoFar, federalGraduateLoansSoFar } = profile.money;
  if ((federalGraduateLoansSoFar ?? 0) > (federalLoansSoFar ?? Number.POSITIVE_INFINITY))
    throw refuse(
      '/money/federalGraduateLoansSoFar',
      `the number ${federalGraduateLoansSoFar}`,
      `${federalLoansSoFar} or less, since it is a part of that`,
    );
  for (const [i, { field, population, needs }] of profile.requirements.entries()) {
    const looked = fieldAt(field, `/requirements/${i}/field`);
    const { shape } = looked;
    checkPopulation(population, looked, `/requirements/${i}/population`, refuse);
    const at = `/requirements/${i}/needs`;
    if (needs.kind === 'one-of') checkCategories(needs.values, shape, `${at}/values`, refuse);
    else if (shape.kind !== 'number') throw refuse(at, `"${needs.kind}"`, `one-of, since "${field}" is no number`);
  }
  for (const [i, wish] of profile.wishes.entries()) checkWish(wish, `/wishes/${i}`, profile, fieldAt, refuse);
  if (profile.importance.kind === 'examples')
    refuseTwins(
      profile.importance.order.map((id) => ({ id })),
      'importance/order',
      refuse,
    );
  if (profile.importance.kind !== 'pairs') return;
  const wishes = new Set(profile.wishes.map(({ id }) => id));
  const compared = new Set<string>();
  for (const [i, { first, second }] of profile.importance.pairs.entries()) {
    for (const [name, id] of [
      ['first', first],
      ['second', second],
    ] as const)
      if (!wishes.has(id)) throw refuse(`/importance/pairs/${i}/${name}`, `the text "${id}"`, 'the id of a wish');
    if (first === second) throw refuse(`/importance/pairs/${i}`, `"${first}" twice`, 'two wishes');
    const both = [first, second].sort().join(' ');
    if (compared.has(both))
      throw refuse(
        `/importance/pairs/${i}`,
        `"${first}" and "${second}" again`,
        'each two wishes once, whichever is first',
      );
    compared.add(both);
  }
}

function checkWish(
  { subject, curve }: Wish,
  at: string,
  profile: Profile,
  fieldAt: (id: string, at: string) => Field,
  refuse: Refusal,
): void {
  if (subject.kind === 'distance' && !profile.places.some(({ id }) => id === subject.place))
    throw refuse(`${at}/subject/place`, `the text "${subject.place}"`, 'the id of a place of the profile');
  const field = subject.kind === 'field' ? fieldAt(subject.field, `${at}/subject/field`) : null;
  if (subject.kind === 'field' && field) checkPopulation(subject.population, field, `${at}/subject/population`, refuse);
  const shape = field?.shape ?? { kind: 'number' as const };
  checkCurve(curve, `${at}/curve`, refuse);
  const isOfWords = curve.kind === 'categories' || curve.kind === 'order';
  if (shape.kind === 'date')
    throw refuse(`${at}/subject/field`, 'a field of dates', 'a field of numbers or categories');
  if (isOfWords !== (shape.kind === 'category'))
    throw refuse(
      `${at}/curve`,
      `"${curve.kind}"`,
      isOfWords
        ? 'line, target or threshold, since numbers are looked at'
        : 'categories or order, since categories are looked at',
    );
  if (curve.kind === 'categories') checkCategories(Object.keys(curve.values), shape, `${at}/curve/values`, refuse);
  if (curve.kind === 'order') checkCategories(curve.best, shape, `${at}/curve/best`, refuse);
}

function checkPopulation(population: Population | null, field: Field, at: string, refuse: Refusal): void {
  if (field.byPopulation && population === null)
    throw refuse(at, 'nothing', `${listWords(POPULATIONS)}, since "${field.id}" is told apart by whom it counts`);
  if (!field.byPopulation && population !== null)
    throw refuse(at, `the text "${population}"`, `nothing, since "${field.id}" is not told apart by whom it counts`);
}

function checkCurve(curve: Curve, at: string, refuse: Refusal): void {
  if (curve.kind === 'line' && curve.from === curve.to)
    throw refuse(`${at}/to`, `the number ${curve.to} again`, 'another number than from');
  if (curve.kind === 'target' && curve.low > curve.high)
    throw refuse(`${at}/high`, `the number ${curve.high}`, `${curve.low} or more`);
}

function checkCategories(
  ids: readonly string[],
  shape: { readonly kind: string } | Field['shape'],
  at: string,
  refuse: Refusal,
): void {
  if (shape.kind !== 'category' || !('values' in shape)) throw refuse(at, 'categories', 'a field of categories');
  const known = shape.values.map(({ id }) => id);
  const stranger = ids.find((id, i) => !known.includes(id) || ids.indexOf(id) !== i);
  if (stranger !== undefined) throw refuse(at, `the text "${stranger}"`, `each once, of ${known.join(', ')}`);
}

function refuseTwins(items: readonly { readonly id: string }[], name: string, refuse: Refusal): void {
  const ids = items.map(({ id }) => id);
  const twin = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twin >= 0) throw refuse(`/${name}/${twin}`, `"${ids[twin]}" again`, 'each once');
}
