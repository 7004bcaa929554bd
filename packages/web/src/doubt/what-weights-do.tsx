import { ADDRESS, type Weights, weights } from '@bearings/contract';
import { type FormEvent, useState } from 'react';
import { Link } from '../address/link.js';
import type { EditionView } from '../address/question.js';
import { rankingIn } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { Scrollable } from '../parts/scrollable.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { formatCount, formatFixed, formatShare } from '../text/words.js';

interface WhatWeightsDoProps {
  readonly view: EditionView & { readonly edition: string };
  readonly label: (id: string) => string;
  readonly nameOf: (school: string) => string;
}

/** What the weights do beside what they say, what leaving each part out does, and weights for a wanted importance. */
export function WhatWeightsDo({ view, label, nameOf }: WhatWeightsDoProps) {
  const words = W.doubt.weighing;
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const asked = useAnswer(ADDRESS.weights(view.edition, { ...view.question, wanted }), weights);
  return (
    <section aria-labelledby="doubt-weighing" className="doubt-part">
      <h2 id="doubt-weighing">{words.title}</h2>
      <p className="small soft">{words.lead}</p>
      {asked.kind === 'loading' ? (
        <Waiting words={W.doubt.measuring} />
      ) : asked.kind === 'ready' ? (
        <>
          <Parts answer={asked.value} label={label} nameOf={nameOf} />
          <Reach answer={asked.value} label={label} view={view} wanted={wanted} onWanted={setWanted} />
        </>
      ) : (
        <NoAnswer asked={asked} />
      )}
    </section>
  );
}

type PartsProps = Pick<WhatWeightsDoProps, 'label' | 'nameOf'> & { readonly answer: Weights };

function Parts({ answer, label, nameOf }: PartsProps) {
  const words = W.doubt.weighing;
  const { indicators, pillars, doubled } = answer;
  return (
    <>
      <Scrollable label={words.table}>
        <table className="doubt-sources doubt-weighing">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {[words.declared, words.variance, words.ratio, words.moves, words.kendall].map((head) => (
                <th scope="col" className="end" key={head}>
                  {head}
                </th>
              ))}
              <th scope="col">{words.largest}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((row) => (
              <tr key={row.indicator}>
                <th scope="row">
                  {label(row.indicator)} <Marks row={row} />
                </th>
                <td className="end">{wordPart(row.declared)}</td>
                <td className="end">{wordPart(row.varianceShare)}</td>
                <td className="end">{wordPart(row.correlationRatio)}</td>
                <LeftOut leftOut={row.leftOut} nameOf={nameOf} />
              </tr>
            ))}
            {pillars.map((row) => (
              <tr key={row.id}>
                <th scope="row">{W.doubt.said(row.label)}</th>
                <td className="end">{wordPart(row.share)}</td>
                <td className="end">{W.doubt.page.noneShort}</td>
                <td className="end">{W.doubt.page.noneShort}</td>
                <LeftOut leftOut={row.leftOut} nameOf={nameOf} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      {doubled.length > 0 && (
        <ul className="bullets small">
          {doubled.map(({ a, b, correlation }) => (
            <li key={`${a} ${b}`}>{words.doubled(label(a), label(b), formatFixed(correlation, 2))}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Marks({ row: { inert, weak, against } }: { readonly row: Weights['indicators'][number] }) {
  const words = W.doubt.weighing;
  const marks = [
    ...(inert ? [words.inert] : []),
    ...(weak && !inert ? [words.weak] : []),
    ...(against ? [words.against] : []),
  ];
  return marks.map((mark) => (
    <span className="tag" key={mark}>
      {mark}
    </span>
  ));
}

type LeftOutProps = Pick<WhatWeightsDoProps, 'nameOf'> & { readonly leftOut: Weights['pillars'][number]['leftOut'] };

function LeftOut({ leftOut, nameOf }: LeftOutProps) {
  const words = W.doubt.weighing;
  const none = W.doubt.page.noneShort;
  const largest = leftOut?.largest ?? null;
  return (
    <>
      <td className="end">
        {leftOut === null || leftOut.meanChange === null ? none : formatFixed(leftOut.meanChange, 1)}
      </td>
      <td className="end">{leftOut === null || leftOut.kendall === null ? none : formatFixed(leftOut.kendall, 2)}</td>
      <td>
        {largest === null
          ? none
          : words.move(nameOf(largest.school), formatCount(largest.from), formatCount(largest.to))}
      </td>
    </>
  );
}

interface ReachProps {
  readonly answer: Weights;
  readonly label: (id: string) => string;
  readonly view: WhatWeightsDoProps['view'];
  readonly wanted: readonly string[];
  readonly onWanted: (wanted: readonly string[]) => void;
}

function Reach({ answer: { reach, indicators }, label, view, wanted, onWanted }: ReachProps) {
  const words = W.doubt.weighing;
  if ('none' in reach) return <p className="small soft">{words.noReach(W.doubt.said(reach.none))}</p>;
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].flatMap(([id, text]) => {
      const percent = Number(text);
      return text === '' || !Number.isFinite(percent) ? [] : [`${id}=${percent / 100}`];
    });
    onWanted(given);
  };
  const question = { ...view.question, weight: reach.ask };
  return (
    <>
      <h3>{words.wish}</h3>
      <p className="small soft">{words.wishLead}</p>
      <form className="doubt-wanted" onSubmit={ask}>
        {indicators
          .filter(({ declared }) => declared > 0)
          .map(({ indicator }) => (
            <label key={indicator} className="choice">
              <span className="choice-label">{words.wantedOf(label(indicator))}</span>
              <input
                className="field"
                name={indicator}
                type="number"
                min={0}
                max={100}
                step="any"
                defaultValue={percentOf(wanted, indicator)}
              />
            </label>
          ))}
        <button type="submit" className="button">
          {words.find}
        </button>
      </form>
      <p className="small" role="status">
        {reach.isReached ? words.reached : words.notReached(formatFixed(reach.gap, 3), reach.isNearest)}
      </p>
      <Scrollable label={words.reachTable}>
        <table className="doubt-sources doubt-weighing">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {[words.now, words.wanted, words.weight, words.gives].map((head) => (
                <th scope="col" className="end" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reach.indicators.map((row) => (
              <tr key={row.indicator}>
                <th scope="row">{label(row.indicator)}</th>
                {[row.present, row.wanted, row.weight, row.reached].map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the four columns of a row
                  <td className="end" key={at}>
                    {wordPart(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      <p>
        <Link to={rankingIn({ ...view, question })}>{W.doubt.reach.open}</Link>
      </p>
    </>
  );
}

const wordPart = (part: number | null): string => (part === null ? W.doubt.page.noneShort : formatShare(part));

function percentOf(wanted: readonly string[], id: string): number | undefined {
  const share = wanted.find((text) => text.startsWith(`${id}=`))?.slice(id.length + 1);
  return share === undefined ? undefined : Number((100 * Number(share)).toFixed(6));
}
