import type { Provenance } from '@bearings/core';

/** How publication records are counted: anything a dean could dispute, as data. docs/bibliometrics.md says what each does. */
export interface CountingMethod {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** Why it counts as it does, in the author's words. */
  readonly rationale: string;
  readonly publications: WantedPublications;
  readonly citations: WantedCitations;
  /** How core sources are found, for `coreOnly`; null for those that OpenAlex marks. */
  readonly coreSources: CoreRule | null;
  /** Fields that works are held against: the cell is year, type and field at this level. */
  readonly fieldLevel: FieldLevel;
  /** Works of a smaller cell are held against the one above: a topic's against its subfield, a field's against all works. 1 for never. */
  readonly leastCell: number;
  /** Whether results are told of single topics too, besides all works, fields and subfields. */
  readonly topics: boolean;
  /** How works of associated hospitals count. */
  readonly associated: AssociatedRule;
  /** Whether an institution without a row of its own is asked for its ancestors, the nearest first. */
  readonly lineage: boolean;
  /** Whether authors without institution count for the institutions that their affiliations surely name. */
  readonly rawAffiliations: boolean;
  /** Countries that count as another, by ISO code: Hong Kong as China. */
  readonly countries: Readonly<Record<string, string>>;
  /** Shares of the most cited works that are counted, in percent, smallest first. */
  readonly top: readonly number[];
  /** Leaves out works with more institutions than all but this share of their subject have; null for none. */
  readonly affiliationCap: { readonly share: number; readonly level: FieldLevel } | null;
  readonly network: NetworkRule;
  /** h = share of all works' h + (1 - share) of the h of works in no other field. */
  readonly hOfAll: number;
  /** Lowers what schools of few works reach; null for none. */
  readonly damping: Damping | null;
  readonly stability: { readonly samples: number; readonly seed: number };
  /** Where its rules come from and how well they are known: a pointer to the field, confidence, source and note. */
  readonly provenance?: readonly Provenance[];
}

export const FIELD_LEVELS = ['field', 'subfield', 'topic'] as const;
export type FieldLevel = (typeof FIELD_LEVELS)[number];

/**
 * `leiden`: only on works that also name a component or joint institution of the school, in equal parts among the schools so
 * named; `always`: with the whole credit of the institution, in equal parts among the schools it is associated with; `never`.
 */
export const ASSOCIATED_RULES = ['leiden', 'always', 'never'] as const;
export type AssociatedRule = (typeof ASSOCIATED_RULES)[number];

/** Works that are counted, of the schools and of the world they are held against. */
export interface WantedPublications {
  /** First and last year of publication. */
  readonly from: number;
  readonly to: number;
  /** Types of OpenAlex: "article", "review". */
  readonly types: readonly string[];
  /** ISO codes; null for all. */
  readonly languages: readonly string[] | null;
  readonly retracted: boolean;
  readonly xpac: boolean;
  /** Whether only works of core sources count: by `coreSources` core works, which have a language and a type too. */
  readonly coreOnly: boolean;
  /** Whether a work has to make references, and to have a source, an author and an institution, as the Leiden Ranking asks. */
  readonly complete: boolean;
  /** Subfields whose works are left out, by the numbers of OpenAlex: 1000 is multidisciplinary. */
  readonly withoutSubfields: readonly number[];
}

/** Citing works that are counted. */
export interface WantedCitations {
  /** Last year of the citing work; the first is what `yearsBefore` leaves before the first of the publications. */
  readonly to: number;
  /** Null for all. */
  readonly types: readonly string[] | null;
  readonly retracted: boolean;
  readonly xpac: boolean;
  readonly coreOnly: boolean;
  /** A reference from so many years before the cited work is a mistake, and left out: 1 leaves out those of 2 years before and more. */
  readonly yearsBefore: number;
  /** Whether works that share an author with the cited one count. */
  readonly self: boolean;
}

/** Which sources are core: those that the whole world writes in, and whose works refer to each other's. Works of them are core by themselves too. */
export interface CoreRule {
  /** First year of core works; those of `referenceYears` before it speak for their sources and are not core. */
  readonly from: number;
  /** ISO codes. */
  readonly languages: readonly string[];
  /** By type of the source the types of its works: "journal" has "article" and "review". Each with a source, an author, an institution and a reference. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** Whether sources of few countries are left out: those whose works and citations are as far from the world's countries as a source of the largest country alone. */
  readonly international: boolean;
  /** Part of a source's works that refer to a work of a core source, their own too, so many years before at most and not by their own authors. */
  readonly leastShare: number;
  readonly referenceYears: number;
  /** Sources are dropped in rounds until no more are; a build stops where so many are not enough. */
  readonly rounds: number;
}

/** Of a school with fewer works than the threshold nothing is told, and of one with less than so many times it less than it has. */
export interface Damping {
  /** Ids of indicators: "citations-per-work". */
  readonly indicators: readonly string[];
  /** Works of the school at the scope that is told; null where it is not published, so that nothing is lowered. */
  readonly threshold: number | null;
  /** Below so many times the threshold, what an indicator says is multiplied by works / (multiple * threshold). */
  readonly multiple: number;
}

/** Who is a partner in the network: nothing that belongs to the school itself. */
export interface NetworkRule {
  /** Joint works with an institution of another country that make it a partner. */
  readonly leastWorks: number;
  /** "L/lnP" of 2023, or the older "(L-1)/lnP", for L countries and P partners. */
  readonly formula: 'L/lnP' | '(L-1)/lnP';
  /** Whether works without any citation make no partner. */
  readonly citedOnly: boolean;
}
