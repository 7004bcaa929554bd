import { stream } from '@bearings/core';

const BEGINNINGS = [
  'Ald',
  'Arv',
  'Bel',
  'Bryn',
  'Cal',
  'Cor',
  'Dorn',
  'Drel',
  'Elm',
  'Esk',
  'Fenn',
  'Gal',
  'Hax',
  'Hesp',
  'Ist',
  'Jor',
  'Kel',
  'Kest',
  'Lorn',
  'Lys',
  'Mar',
  'Mirr',
  'Nor',
  'Oph',
  'Orl',
  'Pell',
  'Quil',
  'Rav',
  'Sel',
  'Sorn',
  'Tarn',
  'Thess',
  'Ulm',
  'Vael',
  'Vor',
  'Wend',
  'Wyr',
  'Xan',
  'Yar',
  'Zeph',
] as const;
const ENDINGS = [
  'amere',
  'andel',
  'avane',
  'enwick',
  'eridge',
  'evale',
  'imoor',
  'iport',
  'ocombe',
  'ohaven',
  'omund',
  'uford',
] as const;

/** So many invented place names, all different, by alphabet. */
export function namePlaces(seed: number, count: number): string[] {
  const all = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => `${beginning}${ending}`));
  if (count > all.length) throw new RangeError(`there are names for ${all.length} places only`);
  const draw = stream(seed, 'fictional/places');
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all.slice(0, count).sort();
}
