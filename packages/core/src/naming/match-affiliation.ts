import { foldWords, tellingWords } from './fold-name.js';
import { findMentions, type Mention } from './find-mentions.js';
import type { AffiliationMatch, InstitutionName } from './institution.js';
import type { InstitutionIndex, NamedBy } from './institution-index.js';
import { COMMON_WORDS } from './name-words.js';
import { countryForms, stateForms } from './place-words.js';
import { type BodyKind, kindOf, resolveNamed } from './resolve-mention.js';

interface Candidate {
  readonly institution: InstitutionName;
  readonly by: NamedBy;
  readonly kind: BodyKind;
  readonly start: number;
  readonly size: number;
  readonly placed: boolean;
  readonly open: boolean;
}

const TOPIC_SPREAD = 12;

/** The institution that an affiliation string names, or none. */
export function matchAffiliation(index: InstitutionIndex, text: string): AffiliationMatch {
  const words = tellingWords(foldWords(text));
  const mentions = findMentions(index, words);
  const whole = mentions.filter((m) => !mentions.some((other) => other.words.length > m.words.length && hasRun(other.words, m.words)));
  const candidates = whole.flatMap((mention) => candidateOf(index, mention, words));
  const verdict = choose(candidates);
  return { text, ...verdict } as AffiliationMatch;
}

function choose(candidates: readonly Candidate[]): Omit<AffiliationMatch, 'text'> & { why: string } {
  const sure = distinct(candidates.filter((c) => !c.open));
  const us = sure.filter((c) => c.kind === 'university');
  const hs = sure.filter((c) => c.kind === 'hospital');
  const os = sure.filter((c) => c.kind === 'other');
  const answer = (c: Candidate | undefined, why: string, score = 0.9) => ({ institution: c?.institution.ror ?? null, score, runnerUp: null, by: c?.by ?? 'none', why });
  if (us.length === 1) {
    const u = us[0]!;
    if (hs.length === 0 && os.length === 0) return answer(u, 'u');
    if (hs.length === 1 && os.length === 0) {
      const h = hs[0]!;
      const rel = h.institution.relationships.find((r) => r.ror === u.institution.ror)?.kind ?? 'norel';
      const own = h.institution.types.includes('funder') || h.institution.relationships.some((r) => r.kind === 'parent' && r.ror !== u.institution.ror) ? 'own' : 'bare';
      if (rel === 'related' && own === 'own' && h.start < u.start) return answer(h, 'h over u');
      return answer(u, `u+h:${rel}:${own}:${h.start < u.start ? 'hfirst' : 'ufirst'}`);
    }
    if (hs.length === 0 && os.length === 1) {
      const h = os[0]!;
      const rel = h.institution.relationships.find((r) => r.ror === u.institution.ror)?.kind ?? 'norel';
      return answer(u, `u+o:${rel}:${h.institution.types.join('+')}:${h.start < u.start ? 'ofirst' : 'ufirst'}`);
    }
    return answer(u, 'u+many');
  }
  if (us.length > 1) return answer(us[0], 'uu');
  if (hs.length === 1) return answer(hs[0], os.length ? 'h+o' : 'h');
  if (hs.length > 1) return answer(hs[0], 'hh');
  if (os.length) return answer(os[0], os.length > 1 ? 'oo' : os[0]!.placed ? 'o placed' : 'o');
  return answer(undefined, candidates.length ? 'open' : 'none', 0) as never;
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const c of candidates) if (!seen.has(c.institution.ror)) seen.set(c.institution.ror, c);
  return [...seen.values()];
}

function candidateOf(index: InstitutionIndex, mention: Mention, text: readonly string[]): Candidate[] {
  const resolved = mention.named.map((named) => resolveNamed(index, mention.words, named));
  const all = resolved.map(({ institution, by }) => ({
    institution, by, kind: kindOf(institution), start: mention.start, size: mention.words.length,
    placed: isPlaced(institution, text), open: false,
  }));
  const unique = distinct(all);
  const placed = unique.filter((c) => c.placed);
  let left = placed.length > 0 ? placed : unique;
  const named = left.filter((c) => c.by === 'name');
  if (named.length > 0) left = named;
  const active = left.filter((c) => c.institution.status === 'active');
  if (active.length > 0) left = active;
  if (left.length > 1) {
    const sorted = [...left].sort((a, b) => b.institution.relationships.length - a.institution.relationships.length);
    const [first, second] = sorted;
    left = first!.institution.relationships.length >= 5 * Math.max(1, second!.institution.relationships.length) ? [first!] : [{ ...first!, open: true }];
  }
  return left.map((c) => ({ ...c, open: c.open || (isGeneric(index, mention.words) && !c.placed) }));
}

/** Whether no word of a name is a place's or a person's. */
function isGeneric(index: InstitutionIndex, words: readonly string[]): boolean {
  if (words.length === 1 && (index.spread.get(words[0]!) ?? 99) > 3) return true;
  return words.every((word) => COMMON_WORDS.has(word) || (index.spread.get(word) ?? 99) > TOPIC_SPREAD || word.length < 3);
}

function isPlaced(institution: InstitutionName, text: readonly string[]): boolean {
  const city = tellingWords(foldWords(institution.city));
  return hasRun(text, city);
}

function hasRun(text: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && text.some((_, at) => run.every((word, step) => text[at + step] === word));
}
void countryForms; void stateForms;
