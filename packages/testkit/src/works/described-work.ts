/** A fictional work as a record tells it: what preparation starts from. */
export interface DescribedWork {
  readonly id: number;
  readonly year: number;
  readonly type: string;
  readonly language: string | null;
  readonly retracted: boolean;
  readonly xpac: boolean;
  /** Topics by number, the primary one first; none for a work of no topic. */
  readonly topics: readonly number[];
  readonly source: number | null;
  readonly open: boolean;
  readonly authorships: readonly DescribedAuthorship[];
  /** As printed: one may stand twice, be the work itself, or name a work that is not there. */
  readonly references: readonly number[];
}

/** An author of a work and the institutions named with them. */
export interface DescribedAuthorship {
  /** Null for an author whom nobody has told from others. */
  readonly author: number | null;
  readonly institutions: readonly number[];
  /** Countries read from the affiliation where no institution was. */
  readonly countries: readonly string[];
  readonly corresponding: boolean;
}

/** An author at institutions. */
export function by(author: number | null, ...institutions: readonly number[]): DescribedAuthorship {
  return { author, institutions, countries: [], corresponding: false };
}

/** An article in English of a core source, with what is said otherwise. */
export function describe(id: number, year: number, more: Partial<DescribedWork> = {}): DescribedWork {
  return {
    id,
    year,
    type: 'article',
    language: 'en',
    retracted: false,
    xpac: false,
    topics: [],
    source: 1,
    open: false,
    authorships: [],
    references: [],
    ...more,
  };
}
