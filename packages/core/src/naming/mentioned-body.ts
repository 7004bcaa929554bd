import { foldWords, tellingWords } from './fold-name.js';
import { hasRun, type Mention } from './find-mentions.js';
import type { InstitutionName } from './institution.js';
import { type InstitutionIndex, isTelling, type NamedBy } from './institution-index.js';
import { COMMON_WORDS, DIRECTIONS } from './name-words.js';
import { type BodyKind, kindOf, type Resolved, resolveNamed } from './resolve-mention.js';

/** An institution that an affiliation mentions. */
export interface MentionedBody {
  readonly institution: InstitutionName;
  readonly by: NamedBy;
  readonly kind: BodyKind;
  /** Where in the words it is named first. */
  readonly start: number;
  readonly words: readonly string[];
  /**
   * Whether the name could mean another body as well, or is a topic in another city,
   * or the registry disputes it.
   */
  readonly open: boolean;
  /** Whether the registry gives the work of the named school to another body than its name says. */
  readonly disputed: boolean;
  /** Whether the affiliation names its city elsewhere. */
  readonly placed: boolean;
  /** Whether the name is a topic or a fragment: "Institute of Immunology" of a university or of the city. */
  readonly topic: boolean;
}

/** A name of one word must be rarer than this to be a name wherever it stands. */
const LONE_COUNTRIES = 3;

/** The bodies a mention may mean, those whose city the affiliation names before the others. */
export function bodiesOf(
  index: InstitutionIndex,
  mention: Mention,
  text: readonly string[],
  bounds: ReadonlySet<number>,
): MentionedBody[] {
  const resolved = mention.named.map((named) => resolveNamed(index, mention.words, named));
  const bodies = [...new Map(resolved.map((body) => [body.institution.ror, body] as const)).values()];
  const around = text.map((word, at) => (at >= mention.start && at < mention.start + mention.words.length ? '' : word));
  const here = bodies.filter(({ institution }) => isHere(institution, around));
  const preferred = index.preferred.get(mention.words.join(' '));
  const likely = [
    isActive,
    ({ institution }: Resolved) => institution.ror === preferred,
    ({ by }: Resolved) => by === 'name',
    isFunder,
  ].reduce<readonly Resolved[]>(narrow, here.length > 0 ? here : bodies);
  const whole = bounds.has(mention.start) && bounds.has(mention.start + mention.words.length);
  const word = mention.words.length === 1 ? mention.words[0]! : '';
  const byAliasOnly = /^[a-z]+$/u.test(word) && likely.every(({ by }) => by !== 'name');
  const isUniversity = whole && word === '' && mention.words.includes('university');
  const topic = byAliasOnly || (!isUniversity && isTopic(index, mention.words));
  const open = likely.length > 1 || (here.length === 0 && topic);
  return likely.map(({ institution, by, disputed }) => ({
    institution,
    by,
    kind: kindOf(institution),
    start: mention.start,
    words: mention.words,
    open: open || disputed,
    disputed,
    placed: here.length > 0,
    topic: topic || (!whole && kindOf(institution) === 'other'),
  }));
}

/** Of bodies of one name, the one that funds research itself is the one known by it. */
const isFunder = ({ institution }: Resolved): boolean => institution.types.includes('funder');

function narrow(all: readonly Resolved[], keep: (one: Resolved) => boolean): readonly Resolved[] {
  const kept = all.filter(keep);
  return kept.length > 0 ? kept : all;
}

const isActive = ({ institution }: Resolved): boolean => institution.status === 'active';

function isHere(institution: InstitutionName, text: readonly string[]): boolean {
  return hasRun(text, tellingWords(foldWords(institution.city)));
}

/** Whether no word of a name is a place's or a person's: "Cancer Research Institute", "University North". */
function isTopic(index: InstitutionIndex, words: readonly string[]): boolean {
  const countries = (word: string): number => index.spread.get(word) ?? Number.POSITIVE_INFINITY;
  if (words.length === 1) return /[a-z]/u.test(words[0]!) && countries(words[0]!) > LONE_COUNTRIES;
  const plain = words.length < 4 && words.every((word) => COMMON_WORDS.has(word) || DIRECTIONS.has(word));
  if (words.includes('university') && words.length > 2 && !plain) return false;
  return words.every((word) => word.length < 3 || !isTelling(index, word));
}
