import type { DoubtAnswer } from '@bearings/library';
import { Link } from '../address/link.js';
import { doubtOf, type SchoolRoute } from '../address/route.js';
import { DoubtRun } from '../doubt/doubt-run.js';
import { RangesChart } from '../doubt/ranges-chart.js';
import { SourceShares } from '../doubt/source-shares.js';
import { type RangeLine, rangesOf, sourcesOf } from '../doubt/three-ranges.js';
import type { SchoolDoubt } from '../doubt/use-desk.js';
import { WhatItTakes } from '../doubt/what-it-takes.js';
import { isTold } from '../doubt/word-range.js';
import { columnLabel, type TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { asView } from './as-view.js';
import '../style/doubt.css';

interface HowSureProps {
  readonly model: TableModel;
  readonly row: number;
  readonly route: SchoolRoute;
  /** Null where places are as printed, and nothing can be measured. */
  readonly doubt: SchoolDoubt | null;
}

/** How sure the place of one school is: three ranges, where doubt comes from, and what it would take. */
export function HowSure({ model, row, route, doubt }: HowSureProps) {
  const words = W.doubt;
  return (
    <section aria-labelledby="how-sure" className="doubt" aria-busy={doubt !== null && doubt.ranges.kind === 'loading'}>
      <h2 id="how-sure">{words.title}</h2>
      {doubt === null ? (
        <p>{words.page.noMethod}</p>
      ) : model.standing.placement(row).kind === 'unranked' ? (
        <p>{words.none(words.why.unranked)}</p>
      ) : (
        <Measured {...{ model, route, doubt }} />
      )}
    </section>
  );
}

function Measured({ model, route, doubt }: Omit<HowSureProps, 'row'> & { readonly doubt: SchoolDoubt }) {
  const words = W.doubt;
  const { table } = model;
  const label = (id: string): string => columnLabel(model, id);
  const nameOf = (id: string): string => {
    const school = table.schools.find((one) => one.id === id);
    return school ? school.shortName || school.name : id;
  };
  const school = route.school;
  const lines = rangesOf(school, doubt.reach, doubt.ranges, label);
  const reach = doubt.reach.kind === 'ready' && doubt.reach.value.kind === 'reach' ? doubt.reach.value : null;
  const answer = doubt.ranges.kind === 'ready' ? doubt.ranges.value : null;
  const own = answer?.schools.find((one) => one.school === school);
  const ranked = reach?.ranked ?? answer?.schools.length ?? countRanked(model);
  return (
    <>
      <p className="small soft">{words.lead}</p>
      <RangesChart {...{ table, lines, ranked, school }} rank={reach?.rank ?? own?.rank ?? null} />
      <dl className="doubt-over">
        {lines.map((line) => (
          <Over key={line.kind} line={line} />
        ))}
      </dl>
      {own?.completed && (
        <p className="small">
          {words.chart.completed(
            formatCount(own.completed.missing),
            formatCount(own.completed.best),
            formatCount(own.completed.worst),
          )}
        </p>
      )}
      {doubt.ranges.kind === 'loading' && <DoubtRun step={doubt.step} />}
      <div className="doubt-columns">
        {answer && <Sources answer={answer} school={school} />}
        {reach && (
          <WhatItTakes {...{ reach, school, label, nameOf }} view={{ ...asView(route), edition: table.edition.id }} />
        )}
      </div>
      <p>
        <Link to={doubtOf({ ...asView(route), edition: table.edition.id })}>{words.page.toSchool}</Link>
      </p>
    </>
  );
}

function Over({ line: { kind, none, over, notes } }: { readonly line: RangeLine }) {
  const words = W.doubt.ranges[kind];
  return (
    <div>
      <dt>
        <strong>{words.name}</strong>
        <span className="doubt-question">{words.question}</span>
      </dt>
      <dd className="small">
        {none !== null ? W.doubt.none(none) : over === '' ? `${W.doubt.measuring}…` : over}
        {notes.length > 0 && <span className="soft"> ({notes.join('; ')})</span>}
      </dd>
    </div>
  );
}

function Sources({ answer, school }: { readonly answer: DoubtAnswer; readonly school: string }) {
  const words = W.doubt.sources;
  if (!isTold(answer.sensitivity)) return null;
  const own = answer.schools.find((one) => one.school === school)?.sensitivity;
  const shares = own ? sourcesOf(answer, own.sources) : null;
  return (
    <section aria-labelledby="doubt-sources" className="doubt-part">
      <h3 id="doubt-sources">{words.title}</h3>
      {answer.sensitivity.sources === null ? (
        <p className="small soft">{words.one}</p>
      ) : own?.sources == null || shares === null ? (
        <p className="small soft">{words.still}</p>
      ) : (
        <>
          <p className="small soft">{words.lead}</p>
          <SourceShares shares={shares} label={words.title} />
        </>
      )}
    </section>
  );
}

function countRanked({ table, standing }: TableModel): number {
  return table.schools.reduce((sum, _, at) => (standing.placement(at).kind === 'unranked' ? sum : sum + 1), 0);
}
