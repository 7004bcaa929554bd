import { by, type DescribedWork, describe } from './described-work.js';

const FIR = 701;
const GUM = 711;
const HAZEL = 721;
const IVY = 751;
/** Hospital of Fir and Gum; hospital of Hazel with half a weight; joint institute of Fir (0.6) and Gum (0.4). */
const [HOSPITAL, HALF, JOINT] = [731, 732, 741];
const FIELD_36 = { topics: [36011] };

/** Works of the schools Fir, Gum, Hazel and Ivy. test/engines/README.md works out by hand what they give. */
export function placeByHand(): DescribedWork[] {
  const authors = 70_000;
  const of = (id: number, ...institutions: readonly (number | null)[]) =>
    institutions.map((one, k) => (one === null ? by(authors + 20 * id + k) : by(authors + 20 * id + k, one)));
  const article = (id: number, cited: number, ...institutions: readonly (number | null)[]) => ({
    work: describe(900_000 + id, 2020, { ...FIELD_36, authorships: of(id, ...institutions) }),
    cited,
  });
  const places = [
    // Ten articles of 2020 in one subfield, cited 0 0 1 1 1 2 2 2 4 6 times.
    article(101, 0, FIR),
    article(102, 0, GUM),
    article(103, 1, FIR, null),
    article(104, 1, HAZEL),
    article(105, 1, FIR, GUM),
    article(106, 2, HOSPITAL),
    article(107, 2, HOSPITAL, FIR),
    article(108, 2, HOSPITAL, FIR, GUM),
    article(109, 4, JOINT),
    article(110, 6, HAZEL, HAZEL, HAZEL, HAZEL, HAZEL, HAZEL),
    // Four of 2021, three of them tied above every threshold.
    ...[article(121, 0, GUM), article(122, 3, GUM), article(123, 3, HAZEL), article(124, 3, null)].map(inYear(2021)),
    // Reviews: one alone in its subfield, two in another: cells too small, that fall back to the field.
    ...[article(131, 0, FIR), article(132, 2, HAZEL), article(133, 4, GUM)].map(({ work, cited }, k) => ({
      work: { ...work, type: 'review', topics: [k === 0 ? 36011 : 36021] },
      cited,
    })),
    // A hospital of half a weight with its university; an institute whose ancestor's ancestor is Fir's; one that is related to
    // Fir and lies below it; one below two schools at once.
    ...[article(141, 0, HALF, HAZEL), article(151, 0, 702), article(152, 0, 704), article(153, 0, 705)].map(
      ({ work, cited }) => ({ work: { ...work, topics: [29031] }, cited }),
    ),
    // Without any topic.
    ...[article(401, 1, IVY), article(402, 3, null)].map(({ work, cited }) => ({
      work: { ...work, topics: [] },
      cited,
    })),
  ];
  return [...places.map(({ work }) => work), ...citing(places), ...selfCited(), ...lagging(), ...partners(), hyper()];
}

const inYear = (year: number) => (place: { work: DescribedWork; cited: number }) => ({
  ...place,
  work: { ...place.work, year },
});

/** Book chapters of 2022 without institution: the first cites all that are cited once, the second all cited twice, and so on. */
function citing(places: readonly { readonly work: DescribedWork; readonly cited: number }[]): DescribedWork[] {
  const most = Math.max(...places.map(({ cited }) => cited));
  return Array.from({ length: most }, (_, k) => chapter(910_001 + k, 2022, ...above(places, k)));
}

const above = (places: readonly { readonly work: DescribedWork; readonly cited: number }[], k: number) =>
  places.flatMap(({ work, cited }) => (cited > k ? [work.id] : []));

function chapter(id: number, year: number, ...references: readonly number[]): DescribedWork {
  return describe(id, year, { type: 'book-chapter', authorships: [by(id)], references });
}

const AUTHOR = 70_001;
/** Sets the same bits as the author in both signatures, and is another. */
const ALIKE = AUTHOR + 61 * 59;

/** An article of Ivy cited by its author, by one whose signature only looks so, twice over by one more, and by what a method may refuse. */
function selfCited(): DescribedWork[] {
  const [own, refused] = [900_201, 900_206];
  const ivy = { topics: [24011], authorships: [by(AUTHOR, IVY)] };
  const citing = (id: number, author: number, more: Partial<DescribedWork> = {}) => ({
    ...chapter(id, 2020, own),
    authorships: [by(author), by(id)],
    ...more,
  });
  return [
    describe(own, 2019, ivy),
    citing(900_211, AUTHOR),
    citing(900_212, ALIKE),
    citing(900_213, 999_983, { references: [own, own, 900_213] }),
    describe(900_204, 2019, { ...ivy, retracted: true }),
    describe(900_205, 2019, { ...ivy, xpac: true }),
    describe(refused, 2019, { ...ivy, authorships: [by(AUTHOR + 1, IVY)] }),
    { ...chapter(900_214, 2020, refused, 900_204, 900_205), retracted: true },
    { ...chapter(900_215, 2020, refused), xpac: true },
    { ...chapter(900_216, 2020, refused), source: 4 },
    { ...chapter(900_217, 2020, refused), type: 'editorial' },
  ];
}

/** An article of 2022 cited 5, 2 and 1 year before it, in its year, after it, and in a year to come. */
function lagging(): DescribedWork[] {
  const cited = describe(900_203, 2022, { topics: [24011], authorships: [by(70_003, IVY)] });
  const years = [2017, 2020, 2021, 2022, 2023, 2024, 2031];
  return [
    cited,
    ...years.map((year, k) => chapter(900_221 + k, year, cited.id)),
    describe(900_501, 2031, { topics: [24011], authorships: [by(70_004, IVY)] }),
  ];
}

/** Joint works: of Hazel with partners of three and of two, near and far; of Ivy across a bay; of Gum with its own campus abroad. */
function partners(): DescribedWork[] {
  const joint = (id: number, ...institutions: readonly number[]) =>
    describe(id, 2020, {
      topics: [29021],
      authorships: institutions.map((one, k) => by(80_000 + 10 * (id % 1000) + k, one)),
    });
  const always = [HAZEL, 761, 763, 764, 765, 766];
  return [
    joint(900_601, ...always, 762),
    joint(900_602, ...always, 762),
    joint(900_603, ...always),
    ...[900_611, 900_612, 900_613].map((id) => joint(id, IVY, 771, 772, FIR)),
    ...[900_621, 900_622, 900_623].map((id) => joint(id, GUM, 712)),
    chapter(900_631, 2021, 900_601, 900_602, 900_611),
  ];
}

/** A work of 300 authors at forty centers and more: Fir first, Hazel last, one in the middle unknown. */
function hyper(): DescribedWork {
  const middle = Array.from({ length: 298 }, (_, k) => by(k === 100 ? null : 90_000 + k, 801 + (k % 40)));
  return describe(900_301, 2021, {
    topics: [29011, 27051],
    open: true,
    authorships: [by(89_998, FIR), ...middle, by(89_999, HAZEL)],
  });
}
