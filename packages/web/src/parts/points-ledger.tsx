import type { ExplainedContribution, ExplainedReading, Explanation } from '@bearings/contract';
import { slotClass } from '../table/indicator-slot.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { formatReading } from '../text/format-reading.js';
import { labelOf } from '../text/say.js';
import { formatFixed, formatPlain, formatShare } from '../text/words.js';
import { DataText } from './data-text.js';

interface PointsLedgerProps {
  readonly value: Explanation;
  readonly model: TableModel;
}

/** Every point of a school as a sum that can be followed: reading, scale, weight, points, and the evidence under each. */
export function PointsLedger({ value, model }: PointsLedgerProps) {
  if (value.contributions.length === 0) return <p className="small soft">{W.school.nothing}</p>;
  return (
    <div className="ledger">
      <ol>
        {value.contributions.map((part, at) => (
          <Entry
            key={part.indicator ?? 'constant'}
            part={part}
            model={model}
            above={value.contributions.slice(0, at).flatMap((before) => before.evidence.map(keyOf))}
          />
        ))}
      </ol>
      {value.points !== null && value.score && (
        <p className="ledger-sum">
          <span>{W.school.sum}</span>
          <span className="ledger-points">{formatFixed(value.points, model.decimals + 2)}</span>
          <span className="soft small">{W.school.printed(formatFixed(value.score.printed, model.decimals))}</span>
        </p>
      )}
    </div>
  );
}

interface EntryProps {
  readonly part: ExplainedContribution;
  readonly model: TableModel;
  /** Readings that were shown with an entry above. */
  readonly above: readonly string[];
}

function Entry({ part, model, above }: EntryProps) {
  const column = model.columns.find(({ id }) => id === part.indicator);
  return (
    <li className="entry">
      <p className="entry-head">
        <span className={`swatch ${slotClass(column?.slot ?? null)}`} aria-hidden="true" />
        <span className="entry-label">
          {part.indicator === null ? W.school.constant : labelOf({ id: part.indicator, label: part.label })}
        </span>
        <span className="ledger-points">
          {part.points === null ? '–' : formatFixed(part.points, model.decimals + 2)}
        </span>
      </p>
      {part.indicator !== null && <p className="entry-sum small">{wordSum(part, column?.unit ?? '')}</p>}
      {part.evidence.map((reading) => (
        <Evidence
          key={keyOf(reading)}
          reading={reading}
          named={part.evidence.length > 1 || reading.indicator !== part.indicator}
          again={above.includes(keyOf(reading))}
        />
      ))}
    </li>
  );
}

/** Reads "$319,871,538 → 83.4 on the scale × 40%"; or why there is no reading and what stood in. */
function wordSum(part: ExplainedContribution, usual: string): string {
  const unit = part.evidence.find((reading) => reading.indicator === part.indicator)?.unit ?? usual;
  const reading =
    part.reading !== null
      ? formatReading(part.reading, unit)
      : W.school.filled(W.reasons[part.missing ?? ''] ?? W.school.noReading);
  const filled = part.filledBy === null ? [] : [W.standIns[part.filledBy] ?? part.filledBy];
  const scale = part.normalized === null ? [] : [W.school.onScale(formatPlain(part.normalized))];
  const times = part.weight === null || part.normalized === null ? '' : ` ${W.school.times(formatShare(part.weight))}`;
  return W.school.steps([reading, ...filled, ...scale]) + times;
}

function keyOf(reading: ExplainedReading): string {
  return `${reading.indicator} ${reading.year} ${reading.source.code}`;
}

interface EvidenceProps {
  readonly reading: ExplainedReading;
  /** Whether its indicator is said: there are several, or it is a part of what is scored. */
  readonly named: boolean;
  /** Whether it was shown above already. */
  readonly again: boolean;
}

function Evidence({ reading, named, again }: EvidenceProps) {
  const { source } = reading;
  const label = labelOf({ id: reading.indicator, label: reading.label });
  const what = reading.missing ? (W.reasons[reading.missing] ?? reading.missing) : '';
  const value = reading.value === null ? what : formatReading(reading.value, reading.unit);
  const when = reading.period || (reading.year === null ? '' : String(reading.year));
  if (again) return <p className="evidence">{W.school.asAbove(`${label}: ${value}`)}</p>;
  return (
    <p className="evidence">
      {named && (
        <>
          {label}: {value}
          <br />
        </>
      )}
      <DataText>{[when, reading.population].filter(Boolean).join(', ')}</DataText>
      {(when || reading.population) && <br />}
      <bdi lang="en">
        {source.url ? <a href={source.url}>{source.title || source.code}</a> : source.title || source.code}
        {source.publisher && `, ${source.publisher}`}
      </bdi>
      {reading.retrieved && `, ${W.school.read(reading.retrieved)}`}
      {reading.licence === 'not-to-publish' && ` (${W.school.notToPublish})`}
    </p>
  );
}
