import type { FitSchool, JudgementLine, Outcome } from '@bearings/core/fit';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { type Fields, labelOfField, wordFact } from '../word-fact.js';
import { FactSource, type SourceTitles } from './fact-source.js';
import { Part } from './part.js';
import { wayOut } from './word-needs.js';

/** A sign beside the word of each outcome, so that a column of them can be read at a glance. */
const SIGNS: Readonly<Record<Outcome, string>> = { kept: '✓', 'cannot-say': '?', dropped: '✕' };

const ORDER: readonly Outcome[] = ['dropped', 'cannot-say', 'kept'];

interface NeedsPartProps {
  readonly school: FitSchool;
  readonly fields: Fields;
  readonly sources: SourceTitles;
}

/** Every line of what the person cannot do without, with the fact it stands on. */
export function NeedsPart({ school, fields, sources }: NeedsPartProps) {
  const words = F.school.needs;
  const { lines: judged } = school.judgement;
  // What drops it first, then what has to be asked.
  const lines = ORDER.flatMap((outcome) => judged.filter((line) => line.outcome === outcome));
  return (
    <Part title={words.title} finding={wordNeeds(lines)} isOpen={school.judgement.outcome !== 'kept'}>
      {lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="fit-needs">
          {lines.map((line) => (
            <NeedLine key={`${line.requirement} ${line.field}`} {...{ line, fields, sources }} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function wordNeeds(lines: readonly JudgementLine[]): string {
  const words = F.school.needs;
  if (lines.length === 0) return words.none;
  const [dropped, cannotSay] = (['dropped', 'cannot-say'] as const).map((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count === 0 ? '' : formatCount(count);
  });
  return words.open(dropped!, cannotSay!) || words.kept;
}

function NeedLine({ line, fields, sources }: { readonly line: JudgementLine } & Omit<NeedsPartProps, 'school'>) {
  const words = F.school.needs;
  const { outcome, field, fact, reason } = line;
  const out = wayOut(line, fields);
  const label = labelOfField(field, fields);
  const says = fact === null ? '' : wordFact(fact, fields.get(field));
  return (
    <li className={`fit-need fit-need-${outcome}`}>
      <span className="fit-outcome">
        <span aria-hidden="true">{SIGNS[outcome]}</span> {F.list.outcomes[outcome]}
      </span>
      <div>
        <p>
          <strong>{label}</strong>
          {says !== '' && `: ${says}`} <span className="soft">({F.list.reasons[reason]})</span>
        </p>
        {fact !== null && (
          <p className="small soft">
            <FactSource fact={fact} sources={sources} />
          </p>
        )}
        {out !== null && (
          <p className="fit-ask">
            {out.of === 'school' ? words.ask : <Link to={fitOf('profile')}>{words.say}</Link>} {out.words}
          </p>
        )}
      </div>
    </li>
  );
}
