import { stream } from '@bearings/core';
import type { DescribedAuthorship, DescribedWork } from './described-work.js';

/** Institutions of each research group: schools, hospitals, partners, a company. */
const GROUPS: readonly (readonly number[])[] = [
  [101, 102],
  [103, 110],
  [201, 110],
  [202, 120],
  [301, 302],
  [301, 303],
  [501, 502],
  [601, 602],
  [603, 620],
  [610, 101],
  [111, 121, 130],
  [640, 650],
];
const AUTHORS_OF_A_GROUP = 11;
const TOPICS_DRAWN = [27051, 27051, 27052, 27061, 27061, 27131, 13031, 13061, 10001];
const TYPES = ['article', 'review', 'book-chapter', 'editorial'];
const LANGUAGES = ['en', 'es', null];

/** So many works, seeded: eight years, groups that cite their own, a few much cited works, ids in no order. */
export function drawWorks(count: number, seed: number): DescribedWork[] {
  const draw = stream(seed, 'golden works');
  const below = (n: number): number => Math.floor(draw() * n);
  /** A place in a row of shares, the first likely. */
  const oneOf = <T>(values: readonly T[], first: number): T =>
    draw() < first ? values[0]! : values[1 + below(values.length - 1)]!;
  const ids = Array.from({ length: count }, (_, k) => 1000 + ((k * 7919) % 10_007));
  const years = ids.map((_, k) => 2017 + Math.floor((8 * k) / count));
  const groups = ids.map(() => below(GROUPS.length));

  const authorship = (group: number): DescribedAuthorship => {
    const places = GROUPS[group]!;
    const chance = draw();
    const institutions = chance < 0.1 ? [] : chance < 0.7 ? [places[below(places.length)]!] : places.slice(0, 2);
    return {
      author: draw() < 0.02 ? null : 1000 + 37 * (group * AUTHORS_OF_A_GROUP + below(AUTHORS_OF_A_GROUP)),
      institutions,
      countries: institutions.length === 0 && draw() < 0.5 ? ['XB'] : [],
      corresponding: draw() < 0.3,
    };
  };
  const reference = (k: number): number => {
    const own = ids.flatMap((id, at) => (groups[at] === groups[k] && at <= k ? [id] : []));
    if (draw() < 0.25) return own[below(own.length)]!;
    return ids[Math.floor((draw() < 0.85 ? k + 1 : count) * draw() * draw())]!;
  };

  return ids.map((id, k) => {
    const primary = draw() < 0.04 ? [] : [TOPICS_DRAWN[below(TOPICS_DRAWN.length)]!];
    return {
      id,
      year: years[k]!,
      type: oneOf(TYPES, 0.72),
      language: oneOf(LANGUAGES, 0.85),
      retracted: draw() < 0.03,
      xpac: draw() < 0.06,
      topics: primary.length > 0 && draw() < 0.3 ? [...primary, TOPICS_DRAWN[below(TOPICS_DRAWN.length)]!] : primary,
      source: draw() < 0.05 ? null : oneOf([1, 2, 3, 4, 5, 6], 0.4),
      open: draw() < 0.5,
      authorships: Array.from({ length: 1 + below(5) }, () =>
        authorship(draw() < 0.65 ? groups[k]! : below(GROUPS.length)),
      ),
      references: Array.from({ length: 3 + below(10) }, () => (draw() < 0.05 ? 20_000 + below(50) : reference(k))),
    };
  });
}
