import { exactly, list, named, z } from './shape.js';

const number = z.nullable(z.number());

/** How many works stand behind each reading of a school. */
export const worksCounts = named(
  'WorksCounts',
  'How many works stand behind each reading of a school, in an edition that was made from a build.',
  exactly({
    edition: z.string(),
    school: z.string(),
    /** Digest of the run. */
    run: z.string(),
    /** "all", "field:27". */
    scope: z.string(),
    /** Counted works of the school. */
    of: z.int(),
    /** Works that bring something, by indicator; one that is not made of works is not listed. */
    indicators: list(exactly({ indicator: z.string(), works: z.int() })),
  }),
);
export type WorksCounts = z.infer<typeof worksCounts>;

/** A page of the works behind a reading. */
export const worksPage = named(
  'Works',
  'Works behind a reading of a school, held against the count that was used.',
  exactly({
    run: z.string(),
    school: z.string(),
    indicator: z.string(),
    scope: z.string(),
    /** Null where it is not defined. */
    reading: number,
    unit: z.string(),
    /** By what the reading was multiplied for few works: 1 where it was not, null where there are too few. */
    damping: number,
    /** Counted works of the school, with those that bring nothing. */
    of: z.int(),
    /** Works that bring something, and what they bring together. */
    count: z.int(),
    sum: z.number(),
    /** Works that fit what was asked. */
    found: z.int(),
    from: z.int(),
    leftOut: z.int(),
    works: list(
      exactly({
        /** "W123", an id of OpenAlex. */
        work: z.string(),
        year: z.int(),
        part: z.number(),
        citations: z.int(),
        selfCitations: z.int(),
        credit: z.number(),
      }),
    ),
  }),
);
export type WorksPage = z.infer<typeof worksPage>;

const id = z.string().check(z.minLength(1), z.maxLength(100));
const whole = z.string().check(z.regex(/^(0|[1-9]\d{0,6})$/));

/** In which order works are told, the most first. */
export const WORKS_BY = ['part', 'citations', 'credit'] as const;
export type WorksBy = (typeof WORKS_BY)[number];

/** Most works of one answer. */
export const MOST_WORKS = 1000;

export const worksOf = exactly({ edition: id, school: id, indicator: id });

/** What may be asked of works. */
export const worksAsked = exactly({
  by: z.optional(z.enum(WORKS_BY)),
  /** "yes": only works that a work of one of their own authors cites. */
  own: z.optional(z.enum(['yes'])),
  /** How many are passed over, and how many are told: 100 without it, at most 1,000. */
  from: z.optional(whole),
  top: z.optional(z.string().check(z.regex(/^([1-9]\d{0,2}|1000)$/))),
});
export type WorksQuestion = z.infer<typeof worksAsked>;

/** What may be asked of works as a table: it has all of them. */
export const worksTableAsked = exactly({ by: z.optional(z.enum(WORKS_BY)), own: z.optional(z.enum(['yes'])) });
