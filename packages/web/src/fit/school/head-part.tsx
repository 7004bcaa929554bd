import type { FitSchool } from '@bearings/core/fit';
import { useState } from 'react';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { AS_IT_STANDS } from '../../address/question.js';
import type { FitView } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import { formatCount, formatFixed, formatShare } from '../../text/words.js';
import { changeProfile, type FitNow } from '../fit-store.js';
import { toggled } from '../ranking/list-button.js';

interface HeadPartProps {
  readonly now: FitNow;
  readonly school: FitSchool;
  readonly view: FitView;
  /** Empty until it is known. */
  readonly degree: string;
}

/** Where a school is, where it stands on the list, and whether the person applies there. */
export function HeadPart({ now, school, view, degree }: HeadPartProps) {
  const words = F.school.head;
  const place = view.places[view.rows.indexOf(school.school)] ?? '';
  const residency = school.residency === null ? words.noResidency : words.residency[school.residency];
  return (
    <>
      <p className="soft small">
        {[place, degree, residency].filter(Boolean).join(' · ')}
        {view.cohort.isFictional && (
          <>
            {' '}
            <span className="tag">{W.fictional}</span>
          </>
        )}
      </p>
      <Standing school={school} leastKnown={now.profile.rules.leastKnown} />
      <Actions now={now} school={school} />
    </>
  );
}

interface StandingProps {
  readonly school: FitSchool;
  readonly leastKnown: number;
}

function Standing({ school, leastKnown }: StandingProps) {
  const words = F.school.head;
  const { rank, interval, fit, known, judgement } = school;
  if (judgement.outcome === 'dropped')
    return (
      <p className="panel-place">
        <strong>{words.dropped}</strong> {words.droppedBy}
      </p>
    );
  if (rank === null || fit === null)
    return (
      <>
        <p className="panel-place">
          <strong>{words.notPlaced}</strong>
        </p>
        <p>
          {school.parts.every(({ points }) => points === null) && known === 0
            ? words.nothingWished
            : words.tooLittle(formatShare(known), formatShare(leastKnown))}
        </p>
      </>
    );
  return (
    <>
      <p className="panel-place">
        <strong>{words.rank(formatCount(rank))}</strong>{' '}
        {interval && <span>{words.range(formatCount(interval.low), formatCount(interval.high))}</span>}
      </p>
      <p>
        {words.fit(formatFixed(fit, 1))} · {words.known(formatShare(known))}
      </p>
    </>
  );
}

function Actions({ now, school: { school, name } }: { readonly now: FitNow; readonly school: FitSchool }) {
  const words = F.school.head;
  const [added, setAdded] = useState<string | null>(null);
  const entry = now.profile.list.find((one) => one.school === school);
  const add = (): void => {
    changeProfile((profile) => toggled(profile, school));
    setAdded(school);
  };
  return (
    <p className="panel-actions">
      {entry === undefined ? (
        <button type="button" className="button" onClick={add}>
          {words.add}
        </button>
      ) : (
        <span>
          {words.onList(F.list.states[entry.state])} · <Link to={fitOf('list', school)}>{words.change}</Link>
        </span>
      )}
      <Link to={{ page: 'school', edition: null, question: AS_IT_STANDS, digest: null, school, compare: [] }}>
        {words.page}
      </Link>
      <span className="unseen" role="status">
        {added === school && entry !== undefined ? words.added(name) : ''}
      </span>
    </p>
  );
}
