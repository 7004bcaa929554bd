import type { ExplainedReading } from '@bearings/contract';
import { Link } from '../address/link.js';
import type { WorksRoute } from '../address/route.js';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { Distribution } from '../charts/distribution.js';
import { DataText } from '../parts/data-text.js';
import { Term } from '../parts/term.js';
import { slotClass } from '../table/indicator-slot.js';
import { usePrinting } from '../table/use-printing.js';
import { W } from '../text/language.js';
import { formatReading } from '../text/format-reading.js';
import { definitionOf, labelOf, warningOf } from '../text/say.js';
import { formatCount } from '../text/words.js';
import { type ReadingCard, wordMissing } from './reading-cards.js';
import { roundByError } from './round-by-error.js';
import { SourceName } from './source-name.js';
import { wordPosition } from './word-position.js';

interface ReadingCardViewProps {
  readonly card: ReadingCard;
  /** What became of it on the way to points, step by step. */
  readonly treatment: readonly string[];
  /** Whether all cards are to be open. */
  readonly open: boolean;
  /** The list of works behind it; null where there is none to be had. */
  readonly works?: { readonly count: number; readonly to: WorksRoute } | null;
}

/** A reading with its unit and its position among all; opened, the evidence that it takes to check it. */
export function ReadingCardView({ card, treatment, open, works = null }: ReadingCardViewProps) {
  const { indicator, label, slot, unit, value, values, position } = card;
  const [own, setOwn] = useState<boolean | null>(null);
  const [before, setBefore] = useState(open);
  const printing = usePrinting();
  const id = useId();
  if (before !== open) {
    setBefore(open);
    setOwn(null);
  }
  const shown = printing || (own ?? open);
  return (
    <li className="reading-card" data-indicator={indicator.id}>
      <h4>
        {slot !== undefined && <span className={`swatch ${slotClass(slot)}`} aria-hidden="true" />} {label}
      </h4>
      <p className="reading-value">
        {value !== null ? (
          formatReading(value, unit)
        ) : card.category !== null ? (
          <DataText>{card.category.replaceAll('-', ' ')}</DataText>
        ) : (
          <span className="missing-reason">{wordMissing(card.missing ?? 'unknown')}</span>
        )}
      </p>
      <div className="reading-position">
        {values && (
          <Distribution
            values={values}
            label={label}
            format={(number) => formatReading(number, unit)}
            highlight={value}
            width={160}
            height={28}
          />
        )}
        <div>
          {position && <p className="small">{wordPosition(position)}</p>}
          {works && (
            <p className="small">
              <Link to={works.to} aria-label={W.works.behindOf(works.count, label)}>
                {W.works.behind(works.count)}
              </Link>
            </p>
          )}
        </div>
      </div>
      <button
        type="button"
        className="link-button evidence-button"
        aria-expanded={shown}
        aria-controls={id}
        aria-label={W.profile.readings.evidenceOf(label)}
        onClick={() => setOwn(!shown)}
      >
        {W.profile.readings.evidence} <span aria-hidden="true">{shown ? '−' : '+'}</span>
      </button>
      <div id={id} className="reading-evidence" hidden={!shown}>
        {shown && <EvidenceList card={card} treatment={treatment} />}
      </div>
    </li>
  );
}

function EvidenceList({ card, treatment }: Pick<ReadingCardViewProps, 'card' | 'treatment'>) {
  const words = W.profile.readings;
  const { indicator, records } = card;
  const warning = warningOf(indicator);
  return (
    <dl className="evidence-list">
      {indicator.definition && (
        <Fact name={words.definition} whole>
          {definitionOf(indicator)}
        </Fact>
      )}
      {records.map((record, at) => (
        <RecordFacts
          // biome-ignore lint/suspicious/noArrayIndexKey: one source may give several years
          key={at}
          record={record}
          named={record.indicator !== indicator.id || records.length > 1}
        />
      ))}
      <Fact name={words.treatment} whole>
        <ul className="evidence-steps">
          {treatment.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Fact>
      {warning && (
        <Fact name={words.beware} whole>
          {warning}
        </Fact>
      )}
    </dl>
  );
}

interface RecordFactsProps {
  readonly record: ExplainedReading;
  /** Whether it is said what was read: there are several, or it is a part of what the card shows. */
  readonly named: boolean;
}

function RecordFacts({ record, named }: RecordFactsProps) {
  const words = W.profile.readings;
  const { source, licence, stability } = record;
  const when = record.period || (record.year === null ? '' : String(record.year));
  const what =
    record.value === null ? wordMissing(record.missing ?? 'unknown') : formatReading(record.value, record.unit);
  return (
    <Fragment>
      {named && (
        <Fact name={labelOf({ id: record.indicator, label: record.label })} whole>
          {what}
        </Fact>
      )}
      <Fact name={words.source}>
        <SourceName source={source} code={source.code} />
      </Fact>
      <Fact name={words.year}>{when ? <DataText>{when}</DataText> : words.noYear}</Fact>
      {record.population && (
        <Fact name={words.population}>
          <DataText>{record.population}</DataText>
        </Fact>
      )}
      {stability && (
        <Fact name={<Term id="stability-interval">{words.stability}</Term>} whole>
          {words.stabilityRange(
            formatReading(roundByError(stability.low, stability.error), record.unit),
            formatReading(roundByError(stability.high, stability.error), record.unit),
            formatCount(stability.samples),
          )}
        </Fact>
      )}
      <Fact name={words.retrieved}>{record.retrieved || words.notKept}</Fact>
      <Fact name={<Term id="licence">{words.licence}</Term>}>
        {W.cards.edition.licences[licence]}
        {source.licence && (
          <>
            {' ('}
            <DataText>{source.licence}</DataText>)
          </>
        )}
      </Fact>
    </Fragment>
  );
}

interface FactProps {
  readonly name: ReactNode;
  /** Whether it takes a line of its own: what follows belongs to it, or it is long. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, whole = false, children }: FactProps) {
  return (
    <div className={whole ? 'evidence-whole' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
