import { hasRun } from './find-mentions.js';
import type { AffiliationMatch } from './institution.js';
import { type InstitutionIndex, isTelling, nameWords } from './institution-index.js';
import type { MentionedBody } from './mentioned-body.js';
import { isOver } from './resolve-mention.js';

type Choice = Omit<AffiliationMatch, 'text'>;

/**
 * Whose work an affiliation is, of the bodies it mentions:
 * - one university, alone or after bodies of its own: the university;
 * - a hospital with an organisation of its own, named before the university it works with: the hospital;
 * - no university, and one hospital or else one other body: that one, unless a medical school stays unfound;
 * - all else, such as two universities, or a university and an institute that funds research itself: none, for the
 *   words do not say whose the work is.
 */
export function chooseBody(
  index: InstitutionIndex,
  mentioned: readonly MentionedBody[],
  hasUnfoundSchool: boolean,
): Choice {
  const sure = eachOnce(mentioned.filter((body) => !body.open));
  const open = eachOnce(mentioned.filter((body) => body.open));
  const teaching = sure.filter((body) => body.kind === 'university');
  const named = teaching.filter((body) => !body.topic && !teaching.some((other) => isPartOf(body, other)));
  const universities = named.length > 0 ? named : teaching;
  const bodies = sure.filter((body) => body.kind !== 'university');
  const university = universities[0];
  if (universities.length > 1) return refuse(universities);
  if (university !== undefined) {
    const last = Math.max(
      ...mentioned.filter(({ institution }) => institution === university.institution).map(({ start }) => start),
    );
    return besideUniversity(index, university, bodies, last);
  }
  if (hasUnfoundSchool || mentioned.some((body) => body.disputed)) return refuse([...mentioned]);
  const hospitals = bodies.filter((body) => body.kind === 'hospital');
  const likely = hospitals.length > 0 ? hospitals : bodies;
  return likely.length === 1 ? take(likely[0]!, 0.8, bodies[1] ?? open[0]) : refuse([...likely, ...open]);
}

/** Whether the name of one is the beginning of the other's: "Trinity College" beside "Trinity College Dublin". */
function isPartOf({ words }: MentionedBody, other: MentionedBody): boolean {
  return other.words.length > words.length && hasRun(other.words, words);
}

function besideUniversity(
  index: InstitutionIndex,
  university: MentionedBody,
  bodies: readonly MentionedBody[],
  last: number,
): Choice {
  const rivals = bodies.filter((body) => !body.topic && !belongs(index, body, university));
  const rival = rivals[0];
  const after = bodies.find((body) => !body.topic && body.start > last);
  if (after !== undefined) return refuse([university, after]);
  if (rival === undefined) return take(university, 0.95, bodies[0]);
  const before = rivals.length === 1 && rival.start < university.start;
  const related = relationTo(rival, university) === 'related';
  if (before && related && rival.kind === 'hospital' && isOwnMaster(rival, university))
    return take(rival, 0.85, university);
  if (rivals.some((body) => relationTo(body, university) === 'related' || isOwnMaster(body, university))) {
    return refuse([university, rival]);
  }
  return take(university, 0.85, rival);
}

/** Whether a body is the university's: under it in the registry, named for it, or a hospital with no one else behind it. */
function belongs(index: InstitutionIndex, body: MentionedBody, university: MentionedBody): boolean {
  if (isOver(index, university.institution, body.institution)) return true;
  if (sharesName(index, body, university)) return true;
  const related = relationTo(body, university) === 'related';
  return related && body.kind === 'hospital' && body.start < university.start && !isOwnMaster(body, university);
}

/** Whether a telling word of the university's name is in the body's: "Vanderbilt-Ingram Cancer Center". */
function sharesName(index: InstitutionIndex, body: MentionedBody, university: MentionedBody): boolean {
  const own = nameWords(body.institution.name);
  return nameWords(university.institution.name).some((word) => own.includes(word) && isTelling(index, word));
}

/** Whether a body funds research itself or has another organisation over it. */
function isOwnMaster({ institution }: MentionedBody, university: MentionedBody): boolean {
  const other = institution.relationships.some(
    ({ kind, ror }) => kind === 'parent' && ror !== university.institution.ror,
  );
  return institution.types.includes('funder') || other;
}

/** What the university is to a body in the body's record: its "parent", "related", or nothing. */
function relationTo({ institution }: MentionedBody, university: MentionedBody): string | undefined {
  return institution.relationships.find(({ ror }) => ror === university.institution.ror)?.kind;
}

function take(body: MentionedBody, score: number, next: MentionedBody | undefined): Choice {
  const runnerUp =
    next === undefined ? null : { institution: next.institution.ror, score: Math.round((score - 0.2) * 100) / 100 };
  return { institution: body.institution.ror, score, runnerUp, by: body.by };
}

function refuse(bodies: readonly MentionedBody[]): Choice {
  const first = bodies[0];
  const runnerUp = first === undefined ? null : { institution: first.institution.ror, score: 0.5 };
  return { institution: null, score: 0, runnerUp, by: 'none' };
}

function eachOnce(bodies: readonly MentionedBody[]): MentionedBody[] {
  const seen = new Map<string, MentionedBody>();
  for (const body of bodies) if (!seen.has(body.institution.ror)) seen.set(body.institution.ror, body);
  return [...seen.values()];
}
