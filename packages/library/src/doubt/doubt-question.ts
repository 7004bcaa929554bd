import {
  fault,
  parseVariation,
  parseYearWindow,
  type ReadingError,
  requireSpreadWord,
  type RuleSet,
  type SpreadChoice,
  type VariationTexts,
} from '@bearings/core';
import type { EditionQuestion } from '../library/compute-edition.js';

/** The three ranges of a rank, which are never mixed up. */
export const RANGES = ['attainable', 'sensitivity', 'statistical'] as const;
export type Range = (typeof RANGES)[number];

/** What is asked about how sure the places of an edition are. */
export interface DoubtQuestion extends EditionQuestion {
  readonly ranges: readonly Range[];
  /** The weights that are admissible: attainable ranks are over all of them, sensitivity over draws from them. */
  readonly spread: SpreadChoice;
  /** Sets of rules beside the declared ones, one as likely as another; null for those that intervals are shown over. */
  readonly alternatives: readonly RuleSet[] | null;
  /** Whether missing readings of schools that are ranked are drawn from what others report. */
  readonly gaps: boolean;
  /** How the readings err; null for what the edition says of it, and of other readings for what their printed decimals leave open. */
  readonly errors: readonly ReadingError[] | null;
  readonly draws: number;
  /** Draws go on until no mean rank errs by more than this, up to `draws`; null for all draws. */
  readonly until: number | null;
  /** Null for the seed of the edition. */
  readonly seed: number | null;
  /** Part of repetitions in which a statistical set holds the true rank. */
  readonly coverage: number;
  /** Nodes of the search of one end of one school's attainable ranks. */
  readonly nodes: number;
  /** Whether doubt is also shared out to each weight and each choice of rule by itself. */
  readonly singles: boolean;
}

/** What is asked for where nothing else is said. */
export const DOUBT_DEFAULTS = {
  ranges: RANGES,
  spread: { kind: 'box', part: 0.25 },
  alternatives: null,
  gaps: true,
  errors: null,
  draws: 10_000,
  until: null,
  seed: null,
  coverage: 0.95,
  nodes: 200_000,
  singles: false,
} as const satisfies Omit<DoubtQuestion, keyof EditionQuestion>;

/** A question about doubt as the texts of an address or of a terminal. */
export interface DoubtTexts {
  /** "box25", "simplex", "around50". */
  readonly region?: string | undefined;
  /** "attainable,sensitivity". */
  readonly range?: string | undefined;
  /** "normalize=min-max" or "normalize=z-score,years=mean:2", one for each set of rules; "declared" for no other. */
  readonly rules?: readonly string[] | undefined;
  readonly gaps?: string | undefined;
  readonly draws?: string | undefined;
  readonly until?: string | undefined;
  readonly seed?: string | undefined;
  readonly coverage?: string | undefined;
  readonly nodes?: string | undefined;
  /** "sources" or "singles". */
  readonly shares?: string | undefined;
}

/** Reads a question about doubt. `spread` and `errors` stand for those that came as files. */
export function readDoubtQuestion(
  question: EditionQuestion,
  texts: DoubtTexts,
  given: { readonly spread?: SpreadChoice; readonly errors?: readonly ReadingError[] } = {},
): DoubtQuestion {
  return {
    ...question,
    ...DOUBT_DEFAULTS,
    ...(texts.range === undefined ? {} : { ranges: readRanges(texts.range) }),
    ...(texts.region === undefined ? {} : { spread: given.spread ?? requireSpreadWord(texts.region) }),
    alternatives: readAlternatives(texts.rules ?? []),
    gaps: texts.gaps === undefined ? DOUBT_DEFAULTS.gaps : readFlag(texts.gaps),
    errors: given.errors ?? null,
    draws: readNumber('draws', texts.draws, DOUBT_DEFAULTS.draws, /^[1-9]\d{0,9}$/, 'a whole number from 1 on'),
    until: texts.until === undefined ? null : readNumber('until', texts.until, 0, DECIMAL, 'ranks, as in 0.1'),
    seed: texts.seed === undefined ? null : readNumber('seed', texts.seed, 0, /^-?\d{1,15}$/, 'a whole number'),
    coverage: readNumber('coverage', texts.coverage, DOUBT_DEFAULTS.coverage, DECIMAL, 'a part, as in 0.95'),
    nodes: readNumber('nodes', texts.nodes, DOUBT_DEFAULTS.nodes, /^[1-9]\d{0,9}$/, 'a whole number from 1 on'),
    singles: texts.shares === undefined ? DOUBT_DEFAULTS.singles : readShares(texts.shares),
  };
}

const DECIMAL = /^\d{0,9}(?:\.\d{1,12})?$/;

function readRanges(text: string): readonly Range[] {
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !RANGES.some((range) => range === word));
  if (unknown !== undefined) throw malformed('range', unknown, RANGES.join(', '));
  return RANGES.filter((range) => asked.includes(range));
}

function readAlternatives(texts: readonly string[]): readonly RuleSet[] | null {
  return texts.length === 0 ? null : texts.filter((text) => text !== 'declared').map(readRules);
}

function readRules(text: string): RuleSet {
  const texts: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [, rule, choice] = /^(normalize|aggregate|missing|years)=(.+)$/.exec(part.trim()) ?? [];
    if (!rule || !choice) throw malformed('rules', part, 'RULE=CHOICE, as in normalize=min-max,aggregate=geometric');
    texts[rule] = choice;
  }
  const rules: RuleSet = parseVariation(texts as unknown as VariationTexts);
  return texts.years === undefined ? rules : { ...rules, years: parseYearWindow(texts.years) };
}

function readFlag(text: string): boolean {
  if (text !== 'drawn' && text !== 'held') throw malformed('gaps', text, 'drawn or held');
  return text === 'drawn';
}

function readShares(text: string): boolean {
  if (text !== 'sources' && text !== 'singles') throw malformed('shares', text, 'sources or singles');
  return text === 'singles';
}

function readNumber(
  parameter: string,
  text: string | undefined,
  otherwise: number,
  form: RegExp,
  expected: string,
): number {
  if (text === undefined) return otherwise;
  if (!form.test(text) || !/\d/.test(text)) throw malformed(parameter, text, expected);
  return Number(text);
}

const malformed = (parameter: string, found: string, expected: string) =>
  fault('question.malformed', { parameter, found: JSON.stringify(found), expected });
