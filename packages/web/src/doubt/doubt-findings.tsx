import type { DoubtAnswer } from '@bearings/library';
import { W } from '../text/language.js';
import { formatCount, formatFixed } from '../text/words.js';
import { SingleShares } from './single-shares.js';
import { SourceShares } from './source-shares.js';
import { sourcesOf } from './three-ranges.js';
import { isTold, wordAttainableOver, wordNone, wordSensitivityOver, wordStatisticalOver } from './word-range.js';

interface DoubtFindingsProps {
  readonly answer: DoubtAnswer;
  readonly label: (id: string) => string;
  readonly nameOf: (school: string) => string;
}

/** What the ranges are over, how exact they are, which errors are stated, where doubt comes from, and the groups. */
export function DoubtFindings({ answer, label, nameOf }: DoubtFindingsProps) {
  const words = W.doubt.page;
  const { attainable, sensitivity, statistical, asked } = answer;
  const lines = [
    {
      kind: 'attainable',
      said: isTold(attainable)
        ? [wordAttainableOver(asked.region), words.exact(formatCount(attainable.exact), formatCount(attainable.open))]
        : null,
      range: attainable,
    },
    {
      kind: 'sensitivity',
      said: isTold(sensitivity)
        ? [`${wordSensitivityOver(answer)}.`, words.worst(formatFixed(sensitivity.error, 2))]
        : null,
      range: sensitivity,
    },
    { kind: 'statistical', said: isTold(statistical) ? [wordStatisticalOver(answer)] : null, range: statistical },
  ] as const;
  return (
    <>
      <section aria-labelledby="doubt-over" className="doubt-part">
        <h2 id="doubt-over">{words.over}</h2>
        <dl className="doubt-over">
          {lines.map(({ kind, said, range }) => (
            <div key={kind}>
              <dt>
                <strong>{W.doubt.ranges[kind].name}</strong>
                <span className="doubt-question">{W.doubt.ranges[kind].question}</span>
              </dt>
              <dd className="small">{said ? said.join(' ') : W.doubt.none(wordNone(range))}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="doubt-columns">
        <Sources answer={answer} />
        <Errors answer={answer} label={label} />
      </div>
      <SingleShares answer={answer} label={label} />
      <Groups answer={answer} nameOf={nameOf} />
    </>
  );
}

function Sources({ answer }: Pick<DoubtFindingsProps, 'answer'>) {
  const words = W.doubt.sources;
  if (!isTold(answer.sensitivity)) return null;
  const shares = sourcesOf(answer);
  return (
    <section aria-labelledby="doubt-sources" className="doubt-part">
      <h2 id="doubt-sources">{words.title}</h2>
      {shares === null ? (
        <p className="small soft">{words.one}</p>
      ) : (
        <>
          <p className="small soft">{words.leadAll}</p>
          <SourceShares shares={shares} label={words.title} />
        </>
      )}
    </section>
  );
}

function Errors({ answer: { statistical }, label }: Pick<DoubtFindingsProps, 'answer' | 'label'>) {
  const words = W.doubt.page;
  const errors = isTold(statistical) ? statistical.errors : [];
  return (
    <section aria-labelledby="doubt-errors" className="doubt-part">
      <h2 id="doubt-errors">{words.errors}</h2>
      {errors.length === 0 ? (
        <p className="small soft">{words.errorsNone}</p>
      ) : (
        <ul className="bullets small">
          {errors.map(({ indicator, kind, source }) => (
            <li key={`${indicator} ${kind} ${source}`}>
              {words.errorLine(label(indicator), words.errorKinds[kind] ?? kind, W.doubt.said(source))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Groups({ answer, nameOf }: Pick<DoubtFindingsProps, 'answer' | 'nameOf'>) {
  const words = W.doubt.page;
  if (!isTold(answer.sensitivity)) return null;
  const groups = new Map<number, string[]>();
  let unplaced = 0;
  for (const { school, sensitivity } of answer.schools) {
    const group = sensitivity?.group ?? null;
    if (group === null) unplaced += 1;
    else groups.set(group, [...(groups.get(group) ?? []), school]);
  }
  return (
    <section aria-labelledby="doubt-groups" className="doubt-part">
      <h2 id="doubt-groups">{words.groups}</h2>
      <p className="small soft">{words.groupsLead}</p>
      <ol className="doubt-groups small">
        {[...groups].map(([group, members]) => (
          <li key={group}>
            <span className="soft">{words.group(formatCount(group))}</span>{' '}
            <bdi>{words.groupLine(nameOf(members[0] ?? ''), members.length)}</bdi>
          </li>
        ))}
      </ol>
      {unplaced > 0 && <p className="small">{words.unplaced(unplaced)}</p>}
    </section>
  );
}
