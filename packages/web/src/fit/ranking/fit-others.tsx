import { countAsked, type Profile } from '@bearings/core/fit';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { F } from '../../text/fit-language.js';
import { formatCount, formatShare } from '../../text/words.js';
import { type Fields, labelOfField, wordLine } from '../word-fact.js';
import { SchoolLink } from './fit-row.js';
import type { FitOrder, FitStanding } from './fit-standing.js';

interface FitOthersProps {
  readonly standing: FitStanding;
  readonly order: FitOrder;
  readonly fields: Fields;
  readonly profile: Profile;
  readonly open: string | null;
}

/** Schools that have no place: of which too little is known, or which a hard requirement drops; and what to ask of which. */
export function FitOthers(props: FitOthersProps) {
  const words = F.ranking;
  const { standing, order, fields, profile } = props;
  const { schools } = standing;
  const asked = useMemo(() => countAsked(schools.map(({ judgement }) => judgement)), [schools]);
  return (
    <>
      {order.notPlaced.length > 0 && profile.wishes.length > 0 && (
        <Folded title={words.notPlaced(formatCount(order.notPlaced.length))} draw={() => <NotPlaced {...props} />} />
      )}
      {order.dropped.length > 0 && (
        <Folded title={words.dropped(formatCount(order.dropped.length))} draw={() => <Dropped {...props} />} />
      )}
      {asked.length > 0 && <Folded title={words.askTitle} draw={() => <Asked asked={asked} fields={fields} />} />}
    </>
  );
}

function NotPlaced({ standing: { schools, known }, order, profile, open }: FitOthersProps) {
  const least = formatShare(profile.rules.leastKnown);
  return (
    <ul className="fit-others">
      {order.notPlaced.map((row) => (
        <li key={schools[row]!.school} data-school={schools[row]!.school}>
          <SchoolLink {...schools[row]!} isOpen={schools[row]!.school === open} />
          <span className="soft small">
            {F.ranking.notPlacedWhy(formatShare(Math.round(100 * known[row]!) / 100), least)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Dropped({ standing: { schools }, order, fields, open }: FitOthersProps) {
  return (
    <>
      <p className="small soft">{F.ranking.droppedLead}</p>
      <ul className="fit-others">
        {order.dropped.map((row) => {
          const { school, judgement } = schools[row]!;
          const lines = judgement.lines.filter(({ outcome }) => outcome === 'dropped');
          return (
            <li key={school} data-school={school}>
              <SchoolLink {...schools[row]!} isOpen={school === open} />
              <span className="soft small">{lines.map((line) => wordLine(line, fields)).join('; ')}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const Asked = memo(function Asked(props: { readonly asked: ReturnType<typeof countAsked>; readonly fields: Fields }) {
  return (
    <>
      <p className="small soft">{F.ranking.askLead}</p>
      <ul className="fit-asked">
        {props.asked.map(([field, count]) => (
          <li key={field}>{F.ranking.askRow(labelOfField(field, props.fields), formatCount(count))}</li>
        ))}
      </ul>
    </>
  );
});

/** What is folded up is not drawn: every step of a wish would draw it anew. */
function Folded({ title, draw }: { readonly title: string; draw(): ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fit-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {isOpen && draw()}
    </details>
  );
}
