import { Fragment, type ReactNode, useState } from 'react';
import { Link } from '../address/link.js';
import type { CompareRoute } from '../address/route.js';
import { RankSpan, spanAt } from '../doubt/rank-span.js';
import type { EvidenceParcel } from '../engine/school-evidence.js';
import { DataText } from '../parts/data-text.js';
import { Scrollable } from '../parts/scrollable.js';
import { asView } from '../profile/as-view.js';
import { SchoolName } from '../profile/school-name.js';
import { columnLabel, type TableModel } from '../table/build-table.js';
import { slotClass } from '../table/indicator-slot.js';
import { formatShort, hasSign } from '../table/number-cell.js';
import { W } from '../text/language.js';
import { wordPlace, wordUnranked } from '../text/placement-words.js';
import { wordUnit } from '../text/say.js';
import { formatFixed } from '../text/words.js';
import { type AlignedCell, type AlignedRow, alignReadings, type Mark, markCells } from './align-readings.js';
import type { Compared } from './compared.js';

interface AlignedTableProps {
  readonly model: TableModel;
  readonly evidence: EvidenceParcel;
  readonly compared: readonly Compared[];
  readonly route: CompareRoute;
}

/** So many readings that are not counted are shown unasked. */
const FEW = 12;

/** Places, readings and points of schools side by side: one column a school, one row a fact. */
export function AlignedTable({ model, evidence, compared, route }: AlignedTableProps) {
  const words = W.compare.table;
  const { counted, beside } = alignReadings(model, evidence, compared);
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? beside.length <= FEW;
  const { fictional } = model.table.edition;
  const group = (title: string, rows: ReactNode) => (
    <tbody key={title}>
      <tr className="aligned-group">
        <th scope="rowgroup" colSpan={compared.length + 1}>
          <span>{title}</span>
        </th>
      </tr>
      {rows}
    </tbody>
  );
  const readings = (rows: readonly AlignedRow[]) =>
    rows.map((row) => (
      <tr key={row.id} data-indicator={row.id}>
        <RowHead {...row} />
        {row.cells.map((cell, at) => (
          <ReadingCell key={compared[at]!.id} cell={cell} unit={row.unit} />
        ))}
      </tr>
    ));
  return (
    <>
      <p className="small soft">
        {words.key} {model.sure.kind === 'measured' && W.doubt.key}
      </p>
      <Scrollable label={words.label}>
        <table className="aligned">
          <caption className="unseen">{words.label}</caption>
          <thead>
            <tr>
              <th scope="col" className="aligned-corner">
                <span className="unseen">{words.row}</span>
              </th>
              {compared.map(({ id, short, number }) => (
                <th key={id} scope="col">
                  <span className="number" aria-hidden="true">
                    {number}
                  </span>{' '}
                  <Link to={{ page: 'school', ...asView(route), school: id, compare: route.schools }}>
                    <SchoolName name={short} fictional={fictional} />
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          {group(words.standing, <Standing model={model} compared={compared} />)}
          {counted.length > 0 && group(words.counted, readings(counted))}
          {beside.length > 0 && open && group(words.beside, readings(beside))}
          {model.standing.points.size > 0 && group(words.points, <Points model={model} compared={compared} />)}
        </table>
      </Scrollable>
      {beside.length > 0 && (
        <p>
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpened(!open)}>
            {open ? words.hideBeside : words.showBeside(beside.length)}
          </button>
        </p>
      )}
    </>
  );
}

function RowHead({ label, unit, slot }: Pick<AlignedRow, 'label' | 'unit' | 'slot'>) {
  return (
    <th scope="row">
      {slot !== undefined && <span className={`swatch ${slotClass(slot)}`} aria-hidden="true" />} {label}
      {unit !== '' && unit !== 'category' && !hasSign(unit) && (
        <span className="aligned-unit soft">{W.compare.table.inUnit(wordUnit(unit))}</span>
      )}
    </th>
  );
}

function ReadingCell({ cell, unit }: { readonly cell: AlignedCell; readonly unit: string }) {
  if (cell.kind === 'missing') return <td className="aligned-missing">{cell.why}</td>;
  if (cell.kind === 'category') {
    return (
      <td>
        <DataText>{cell.category.replaceAll('-', ' ')}</DataText>
      </td>
    );
  }
  return (
    <td className={cell.mark === 'highest' ? 'aligned-value aligned-highest' : 'aligned-value'}>
      <Marked mark={cell.mark}>{formatShort(cell.value, unit)}</Marked>
    </td>
  );
}

const SIGNS = { highest: '▲', lowest: '▽' } as const;

function Marked({ mark, children }: { readonly mark: Mark; readonly children: string }) {
  return (
    <>
      {mark && (
        <>
          <span className="aligned-mark" aria-hidden="true">
            {SIGNS[mark]}
          </span>{' '}
        </>
      )}
      {children}
      {mark && <span className="unseen">{`, ${W.compare.table[mark]}`}</span>}
    </>
  );
}

function Standing({ model, compared }: { readonly model: TableModel; readonly compared: readonly Compared[] }) {
  const words = W.compare.table;
  const { standing, table } = model;
  const place = (row: number): string => {
    const placement = standing.placement(row);
    if (placement.kind !== 'unranked') return wordPlace(placement);
    const missing = [...table.readings].flatMap(([indicator, readings]) => {
      const reason = readings.missing[row];
      return reason ? [{ indicator, reason }] : [];
    });
    return wordUnranked({ ...placement, missing }, (id) => columnLabel(model, id));
  };
  return (
    <>
      <tr>
        <RowHead label={words.place} unit="" slot={undefined} />
        {compared.map(({ id, row }) => {
          const ranked = standing.placement(row).kind !== 'unranked';
          return (
            <td key={id} className={ranked ? 'aligned-strong' : 'aligned-missing'}>
              {place(row)} <RankSpan interval={spanAt(model.sure, row)} />
            </td>
          );
        })}
      </tr>
      {model.scored && (
        <tr>
          <RowHead label={words.score} unit="" slot={undefined} />
          {compared.map(({ id, row }) => {
            const [score, end] = [standing.printed[row]!, standing.upTo[row]!];
            return (
              <td key={id} className={Number.isNaN(score) ? 'aligned-missing' : 'aligned-strong'}>
                {Number.isNaN(score) ? W.school.noScore : formatFixed(score, model.decimals)}
                {!Number.isNaN(end) && ` ${W.filters.row.upTo(formatFixed(end, model.decimals))}`}
              </td>
            );
          })}
        </tr>
      )}
    </>
  );
}

function Points({ model, compared }: { readonly model: TableModel; readonly compared: readonly Compared[] }) {
  const { standing, columns, decimals } = model;
  return columns.map(({ id, label, slot }) => {
    const cells = markCells(
      compared.map(({ row }): AlignedCell => {
        const value = standing.points.get(id)?.[row] ?? Number.NaN;
        return Number.isNaN(value)
          ? { kind: 'missing', why: W.compare.table.noPoints }
          : { kind: 'value', value, mark: null };
      }),
    );
    return (
      <tr key={id} data-points={id}>
        <RowHead label={label} unit="" slot={slot} />
        {cells.map((cell, at) => (
          <Fragment key={compared[at]!.id}>
            {cell.kind === 'value' ? (
              <td className={cell.mark === 'highest' ? 'aligned-value aligned-highest' : 'aligned-value'}>
                <Marked mark={cell.mark}>{formatFixed(cell.value, decimals + 1)}</Marked>
              </td>
            ) : (
              <td className="aligned-missing">{cell.kind === 'missing' && cell.why}</td>
            )}
          </Fragment>
        ))}
      </tr>
    );
  });
}
