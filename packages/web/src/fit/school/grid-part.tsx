import type { GridAnswer } from '@bearings/core/fit';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatFixed, formatShare } from '../../text/words.js';
import { Part } from './part.js';

/** People with such numbers in the whole country, and how many of them some school accepted; it says nothing of one school. */
export function GridPart({ grid }: { readonly grid: GridAnswer | null }) {
  const words = F.school.grid;
  return (
    <Part title={words.title}>
      {grid === null ? (
        <p>
          {words.none} <Link to={fitOf('facts')}>{words.bring}</Link>
        </p>
      ) : grid.kind === 'cannot-say' ? (
        <p>{grid.reason === 'score-unknown' ? words.scoreUnknown : words.outside}</p>
      ) : (
        <Cell grid={grid} />
      )}
    </Part>
  );
}

function Cell({ grid: { cell, rate, years } }: { readonly grid: Extract<GridAnswer, { kind: 'found' }> }) {
  const words = F.school.grid;
  const [first, last] = years;
  return (
    <>
      <p>
        <strong>
          {words.cell(
            formatFixed(cell.gpa.from, 2),
            formatFixed(cell.gpa.to, 2),
            String(cell.mcat.from),
            String(cell.mcat.to),
          )}
        </strong>
        , {words.years(String(first), String(last))}
      </p>
      {rate.kind === 'known' ? (
        <p>
          {words.rate(
            formatCount(rate.numerator),
            formatCount(rate.denominator),
            formatShare(rate.share),
            formatShare(rate.low),
            formatShare(rate.high),
          )}{' '}
          {words.caveat}
        </p>
      ) : (
        <p>{words.leftOut}</p>
      )}
      <p className="small soft">
        <DataText>{cell.source}</DataText>
        {cell.retrieved !== '' && ` (${F.school.source.read(cell.retrieved)})`}
        {cell.licence === 'not-to-publish' && `; ${F.page.notToPublish}`}
      </p>
    </>
  );
}
