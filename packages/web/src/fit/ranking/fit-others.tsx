import { countAsked, type Profile } from '@bearings/core/fit';
import type { ReactNode } from 'react';
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
export function FitOthers({ standing, order, fields, profile, open }: FitOthersProps) {
  const words = F.ranking;
  const { schools, known } = standing;
  const asked = countAsked(schools.map(({ judgement }) => judgement));
  const least = formatShare(profile.rules.leastKnown);
  return (
    <>
      {order.notPlaced.length > 0 && profile.wishes.length > 0 && (
        <Folded title={words.notPlaced(formatCount(order.notPlaced.length))}>
          <ul className="fit-others">
            {order.notPlaced.map((row) => (
              <li key={schools[row]!.school} data-school={schools[row]!.school}>
                <SchoolLink {...schools[row]!} isOpen={schools[row]!.school === open} />
                <span className="soft small">
                  {words.notPlacedWhy(formatShare(Math.round(100 * known[row]!) / 100), least)}
                </span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
      {order.dropped.length > 0 && (
        <Folded title={words.dropped(formatCount(order.dropped.length))}>
          <p className="small soft">{words.droppedLead}</p>
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
        </Folded>
      )}
      {asked.length > 0 && (
        <Folded title={words.askTitle}>
          <p className="small soft">{words.askLead}</p>
          <ul className="fit-asked">
            {asked.map(([field, count]) => (
              <li key={field}>{words.askRow(labelOfField(field, fields), formatCount(count))}</li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="fit-fold">
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}
