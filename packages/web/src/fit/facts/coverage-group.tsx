import type { FieldGroup } from '@bearings/core/fit';
import type { FactKind } from '@bearings/library/fit';
import type { FieldCoverage, FitCoverage } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { definitionOfField, type Fields, labelOfField, warningOfField } from '../word-fact.js';
import { filledBy } from './filled-by.js';
import { wordSource } from './source-list.js';

interface CoverageGroupProps {
  readonly group: FieldGroup;
  readonly rows: readonly FieldCoverage[];
  readonly covered: FitCoverage;
  readonly fields: Fields;
  onBring(kind: FactKind): void;
}

/** What is known of one kind of thing, a field a row. A narrow page stacks each row. */
export function CoverageGroup({ group, rows, covered, fields, onBring }: CoverageGroupProps) {
  const words = F.facts.known;
  const { columns } = words;
  const name = F.groups[group];
  const known = rows.filter((row) => row.known > 0).length;
  return (
    <details className="fit-fold">
      <summary>
        <span>
          <b>{name}</b> <span className="soft">{words.group(formatCount(known), formatCount(rows.length))}</span>
        </span>
      </summary>
      <table className="stacking facts-known">
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.known}</th>
            <th scope="col">{columns.years}</th>
            <th scope="col">{columns.sources}</th>
            <th scope="col">{columns.own}</th>
            {!covered.cohort.isFictional && <th scope="col">{columns.fill}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CoverageRow key={row.field} row={row} covered={covered} fields={fields} onBring={onBring} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface CoverageRowProps extends Pick<CoverageGroupProps, 'covered' | 'fields' | 'onBring'> {
  readonly row: FieldCoverage;
}

function CoverageRow({ row, covered, fields, onBring }: CoverageRowProps) {
  const words = F.facts.known;
  const { columns } = words;
  const field = fields.get(row.field)!;
  const label = labelOfField(row.field, fields);
  const warning = warningOfField(field);
  const [kind] = filledBy(field);
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="facts-meaning">
          {definitionOfField(field)} {warning !== '' && words.warning(warning)}
        </span>
      </th>
      <td data-label={columns.known}>
        {words.knownOf(formatCount(row.known), formatCount(covered.schools))}
        <meter className="facts-meter" min={0} max={covered.schools} value={row.known} aria-hidden="true" />
        {row.missing > 0 && <span className="facts-meaning">{words.why(row.missing)}</span>}
      </td>
      <td data-label={columns.years}>{wordYears(row)}</td>
      <td data-label={columns.sources}>
        {row.sources.length === 0 && <span className="soft">{words.nobody}</span>}
        {row.sources.map((code) => (
          <span key={code} className="facts-line">
            {wordSource(covered.sources.find((source) => source.code === code)!)}
          </span>
        ))}
        {row.isLicensed && <span className="tag">{F.page.notToPublish}</span>}
      </td>
      <td data-label={columns.own}>
        {row.own === 0 ? <span className="soft">{words.noOwn}</span> : words.ownOf(row.own)}
      </td>
      {!covered.cohort.isFictional && (
        <td data-label={columns.fill}>
          {row.known < covered.schools && kind && (
            <button
              type="button"
              className="facts-act"
              aria-label={words.bringFor(label, F.facts.kinds[kind]!.label)}
              onClick={() => onBring(kind)}
            >
              {F.facts.kinds[kind]!.label}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function wordYears({ known, years }: FieldCoverage): string {
  if (known === 0) return '–';
  if (years === null) return F.facts.known.noYear;
  return years.from === years.to ? String(years.from) : `${years.from}–${years.to}`;
}
