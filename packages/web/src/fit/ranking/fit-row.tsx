import type { SchoolId } from '@bearings/core';
import type { FitSchool } from '@bearings/core/fit';
import { type CSSProperties, memo, type RefCallback } from 'react';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { RankStrip } from '../../doubt-strip/rank-strip.js';
import { wordRanks } from '../../doubt-strip/word-interval.js';
import { CELL, ROW, ROW_HEAD } from '../../table/table-roles.js';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import { formatCount, formatFixed } from '../../text/words.js';
import { paintBar } from '../../table/paint-bar.js';
import { wordCost, wordDollars } from '../word-fact.js';
import type { FitStanding } from './fit-standing.js';
import { ListButton } from './list-button.js';

/** A wish as the table draws it. */
export interface DrawnWish {
  readonly id: string;
  readonly slot: number | null;
  readonly label: string;
}

interface FitRowProps {
  readonly standing: FitStanding;
  readonly row: number;
  readonly position: number;
  /** Distance from the first row in pixels; null where rows follow each other on paper. */
  readonly start: number | null;
  readonly wishes: readonly DrawnWish[];
  /** How many schools are placed. */
  readonly placed: number;
  readonly isOpen: boolean;
  readonly isOnList: boolean;
  readonly isFictional: boolean;
  /** Why the school stands where it stands, in a sentence. */
  readonly because: string;
  /** What of the hard requirements cannot be told; empty where all can. */
  readonly ask: string;
  readonly measure: RefCallback<HTMLTableRowElement>;
}

const AXIS = { from: 0, to: 100 } as const;

/** One placed school: its rank and how far that moves, what of the wishes it fulfils, where the numbers lie, what it costs. */
export const FitRow = memo(function FitRow(props: FitRowProps) {
  const { standing, row, position, start, wishes, placed, isOpen, isOnList, measure } = props;
  const school = standing.schools[row]!;
  const rank = standing.rank[row]!;
  const fit = standing.fit[row]!;
  const style: CSSProperties | undefined = start === null ? undefined : { transform: `translateY(${start}px)` };
  return (
    <tr
      {...ROW}
      ref={measure}
      className={isOpen ? 'standing-row standing-open' : 'standing-row'}
      data-school={school.school}
      data-row={row}
      aria-rowindex={position + 2}
      style={style}
    >
      <td {...CELL} className="at-rank">
        {formatCount(rank)}
      </td>
      <SchoolCell
        school={school.school}
        name={school.name}
        place={standing.places[row]!}
        isOpen={isOpen}
        isFictional={props.isFictional}
        because={props.because}
        ask={props.ask}
      />
      <td {...CELL} className="at-sure">
        <Sure school={school} rank={rank} placed={placed} />
      </td>
      <td {...CELL} className="at-bar">
        <span
          className="points-bar"
          role="img"
          aria-label={wordParts(standing, row, wishes)}
          style={{ backgroundImage: `${paintBar(standing.points, row, wishes, AXIS)}, var(--quarters)` }}
        />
      </td>
      <td {...CELL} className="at-score">
        {formatFixed(fit, 1)}
      </td>
      <MoneyCells school={school} />
      <td {...CELL} className="at-list">
        <ListButton school={school.school} name={school.name} isOnList={isOnList} isSmall />
      </td>
    </tr>
  );
});

interface SchoolCellProps extends Pick<FitRowProps, 'isOpen' | 'isFictional' | 'because' | 'ask'> {
  readonly school: SchoolId;
  readonly name: string;
  readonly place: string;
}

/** What no weight changes; drawn anew only where something of it has changed. */
const SchoolCell = memo(function SchoolCell(props: SchoolCellProps) {
  const { school, name, place, isOpen, isFictional, because, ask } = props;
  return (
    <th {...ROW_HEAD} className="at-school">
      <SchoolLink school={school} name={name} isOpen={isOpen} />{' '}
      <span className="school-place">
        <bdi>{place}</bdi>
      </span>
      {isFictional && !name.toLowerCase().includes(W.fictional) && (
        <>
          {' '}
          <span className="tag">{W.fictional}</span>
        </>
      )}
      {ask !== '' && (
        <>
          {' '}
          <span className="tag" title={F.ranking.askAbout(ask)}>
            {F.ranking.ask}
            <span className="unseen">: {F.ranking.askAbout(ask)}</span>
          </span>
        </>
      )}
      <span className="fit-because">{because}</span>
    </th>
  );
});

/** Opens a school beside the list; closes it where it is open. */
export function SchoolLink(props: { readonly school: SchoolId; readonly name: string; readonly isOpen: boolean }) {
  const { school, name, isOpen } = props;
  return (
    <Link to={fitOf('ranking', isOpen ? null : school)} className="school-link" aria-current={isOpen || undefined}>
      <bdi>{name}</bdi>
    </Link>
  );
}

/** Drawn anew only where something of it has changed: every frame of a drag asks. */
const Sure = memo(function Sure({ school, rank, placed }: { school: FitSchool; rank: number; placed: number }) {
  const { interval } = school;
  if (interval === null) return <span className="soft small">{F.ranking.measuring}</span>;
  const { low, mid, high } = interval;
  const label = F.ranking.sure(formatCount(rank), formatCount(low), formatCount(high));
  return (
    <>
      <RankStrip low={low} median={mid} high={high} ranked={placed} rank={rank} label={label} />
      <span className="sure-ranks" aria-hidden="true">
        {wordRanks(interval)}
      </span>
    </>
  );
});

const MoneyCells = memo(function MoneyCells({ school }: { readonly school: FitSchool }) {
  const { chances, money } = school;
  const { label } = chances.label;
  const words = F.ranking;
  return (
    <>
      <td {...CELL} className="at-label" data-label={words.columns.label}>
        <span className={`fit-label fit-label-${label}`}>{words.labels[label]}</span>
      </td>
      <td {...CELL} className="at-cost" data-label={words.columns.cost}>
        {wordCost(money)}
      </td>
      <td {...CELL} className="at-cost at-to-find" data-label={words.columns.gap}>
        {money.reason === null ? wordGap(school) : <span title={F.list.noGap[money.reason]}>{F.page.unknown}</span>}
      </td>
    </>
  );
});

function wordGap({ money }: FitSchool): string {
  const amount = wordDollars(money.years[0]?.gap ?? 0);
  return money.isLeast ? F.page.atLeast(amount) : amount;
}

/** What each wish gives, in words. */
function wordParts({ points }: FitStanding, row: number, wishes: readonly DrawnWish[]): string {
  return wishes
    .map(({ id, label }) => {
      const own = points.get(id)?.[row] ?? Number.NaN;
      return F.ranking.partOf(label, Number.isNaN(own) ? F.page.unknown : formatFixed(own, 1));
    })
    .join('; ');
}
