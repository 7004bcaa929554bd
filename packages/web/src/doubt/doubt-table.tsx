import type { DoubtAnswer, DoubtedSchool } from '@bearings/library';
import { Link } from '../address/link.js';
import type { EditionView } from '../address/question.js';
import { LongTable } from '../charts/long-table.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { Strip } from './ranges-chart.js';
import { isTold, wordPair } from './word-range.js';

interface DoubtTableProps {
  readonly answer: DoubtAnswer;
  readonly view: EditionView;
}

const ROW = 44;
const WIDTH = 340;
const EDGE = 8;

/** The three ranges of every school, in numbers and as strips over the axis of all ranks. */
export function DoubtTable({ answer, view }: DoubtTableProps) {
  const words = W.doubt.page;
  const { schools } = answer;
  const names = W.doubt.ranges;
  const isJoint = schools.some(({ joint }) => joint !== null);
  return (
    <LongTable
      label={words.tableLabel}
      columns={[
        { label: words.rank, end: true },
        { label: words.school },
        { label: names.attainable.name, end: true },
        ...(isJoint ? [{ label: words.jointColumn, end: true }] : []),
        { label: names.sensitivity.name, end: true },
        { label: names.statistical.name, end: true },
        ...(isTold(answer.sensitivity) ? [{ label: words.groupColumn, end: true }] : []),
        { label: words.strips },
      ]}
      count={schools.length}
      rowHeight={ROW}
      rowClass={() => 'doubt-row'}
      row={(at) => {
        const school = schools[at]!;
        return (
          <>
            <td className="end">{formatCount(school.rank)}</td>
            <th scope="row">
              <Link to={{ page: 'school', ...view, school: school.school, compare: [] }}>
                <bdi>{school.name}</bdi>
              </Link>
            </th>
            <td className="end">{wordEnds(school.attainable)}</td>
            {isJoint && <td className="end">{wordEnds(school.joint)}</td>}
            <td className="end">{wordSensitivity(school)}</td>
            <td className="end">{wordStatistical(school)}</td>
            {isTold(answer.sensitivity) && (
              <td className="end">
                {school.sensitivity?.group ? formatCount(school.sensitivity.group) : words.noneShort}
              </td>
            )}
            <td className="doubt-strips">
              <Strips school={school} ranked={schools.length} />
            </td>
          </>
        );
      }}
    />
  );
}

function wordEnds(ends: DoubtedSchool['attainable']): string {
  if (!ends) return W.doubt.page.noneShort;
  const { best, worst } = ends;
  const isOpen = best.rank !== best.bound || worst.rank !== worst.bound;
  return `${wordPair(best.rank, worst.rank)}${isOpen ? '*' : ''}`;
}

function wordSensitivity({ sensitivity }: DoubtedSchool): string {
  return sensitivity ? wordPair(sensitivity.low.rank, sensitivity.high.rank) : W.doubt.page.noneShort;
}

function wordStatistical({ statistical }: DoubtedSchool): string {
  return statistical ? wordPair(statistical.marginal.lower, statistical.marginal.upper) : W.doubt.page.noneShort;
}

function Strips({ school, ranked }: { readonly school: DoubtedSchool; readonly ranked: number }) {
  const { attainable, sensitivity, statistical, rank } = school;
  const x = (at: number): number => EDGE + ((at - 1) / Math.max(1, ranked - 1)) * (WIDTH - 2 * EDGE);
  const said = W.doubt.page.strip(wordEnds(attainable), wordSensitivity(school), wordStatistical(school));
  return (
    <svg width={WIDTH} height={ROW - 6} viewBox={`0 0 ${WIDTH} ${ROW - 6}`} role="img" aria-label={said}>
      <line className="ranges-tick" x1={EDGE} x2={WIDTH - EDGE} y1={ROW - 7} y2={ROW - 7} />
      <line className="ranges-here" x1={x(rank)} x2={x(rank)} y1={0} y2={ROW - 7} />
      <g className="strips-small">
        <Strip
          line={{
            kind: 'attainable',
            span: attainable && { high: attainable.best.rank, low: attainable.worst.rank, median: null },
          }}
          x={x}
          y={7}
          half={3}
        />
        <Strip
          line={{
            kind: 'sensitivity',
            span: sensitivity && {
              high: sensitivity.low.rank,
              low: sensitivity.high.rank,
              median: sensitivity.median.rank,
            },
          }}
          x={x}
          y={19}
          half={3}
        />
        <Strip
          line={{
            kind: 'statistical',
            span: statistical && { high: statistical.marginal.lower, low: statistical.marginal.upper, median: null },
          }}
          x={x}
          y={31}
          half={3}
        />
      </g>
    </svg>
  );
}
