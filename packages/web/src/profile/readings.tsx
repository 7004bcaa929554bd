import type { Explanation, WorksCounts } from '@bearings/contract';
import { useMemo, useState } from 'react';
import type { EditionView } from '../address/question.js';
import { worksOf } from '../address/route.js';
import type { EvidenceParcel, SchoolEvidence } from '../engine/school-evidence.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { useWorksCounts } from '../works/use-works.js';
import { ReadingCardView } from './reading-card.js';
import { gatherCards, labelIn, type ReadingCard, wordMissing } from './reading-cards.js';
import { wordTreatment } from './word-treatment.js';

interface ReadingsProps {
  readonly model: TableModel;
  readonly row: number;
  readonly evidence: EvidenceParcel;
  readonly own: SchoolEvidence;
  readonly explained: Explanation;
  readonly view: EditionView;
}

/** Every reading that the edition has of a school, counted or not, each with its evidence; then what is missing, and why. */
export function Readings({ model, row, evidence, own, explained, view }: ReadingsProps) {
  const counts = useWorksCounts(own.records.length > 0 ? evidence.edition.id : null, own.id);
  const [open, setOpen] = useState(false);
  const cards = useMemo(
    () => gatherCards({ model, row, evidence, own, explained }),
    [model, row, evidence, own, explained],
  );
  const words = W.profile.readings;
  const all = [...cards.counted, ...cards.beside];
  const list = (title: string, group: readonly ReadingCard[]) =>
    group.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="reading-cards">
          {group.map((card) => (
            <ReadingCardView
              key={card.indicator.id}
              card={card}
              open={open}
              works={worksBehind(counts, card, { ...view, edition: evidence.edition.id }, own.id)}
              treatment={wordTreatment(card, {
                label: (id) => labelIn(model, evidence, id),
                decimals: model.decimals,
                fromScores: model.table.edition.startsFrom === 'indicator-scores',
              })}
            />
          ))}
        </ul>
      </>
    );
  return (
    <>
      <section aria-labelledby="readings">
        <div className="section-head">
          <h2 id="readings">{words.title}</h2>
          {all.length > 0 && (
            <button type="button" className="button" aria-pressed={open} onClick={() => setOpen(!open)}>
              {open ? words.closeAll : words.openAll}
            </button>
          )}
        </div>
        {all.length === 0 && <p className="soft">{words.none}</p>}
        {list(words.counted, cards.counted)}
        {list(words.beside, cards.beside)}
      </section>
      {all.length > 0 && <Missing cards={all} />}
    </>
  );
}

/** The way to the works behind a card; null where none are known. */
function worksBehind(counts: WorksCounts | null, { indicator }: ReadingCard, view: EditionView, school: string) {
  const found = counts?.indicators.find((one) => one.indicator === indicator.id);
  return found ? { count: found.works, to: worksOf(view, school, indicator.id) } : null;
}

function Missing({ cards }: { readonly cards: readonly ReadingCard[] }) {
  const words = W.profile.missing;
  const missing = cards.filter((card) => card.missing !== null);
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{words.title}</h2>
      {missing.length === 0 ? (
        <p className="soft">{words.nothing}</p>
      ) : (
        <>
          <ul className="bullets">
            {missing.map((card) => (
              <li key={card.indicator.id}>{words.reason(card.label, whyOf(card))}</li>
            ))}
          </ul>
          <p className="small soft">{words.never}</p>
        </>
      )}
    </section>
  );
}

/** Why a reading is missing, and what the method does about it where it counts the indicator. */
function whyOf({ missing, use, contribution }: ReadingCard): string {
  const why = wordMissing(missing ?? 'unknown');
  if (use === null) return why;
  const filled = contribution?.filledBy ?? use.missing.by;
  return W.profile.readings.filled(why, W.standIns[filled] ?? filled);
}
