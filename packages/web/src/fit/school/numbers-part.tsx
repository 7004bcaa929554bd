import { type AxisAnswer, BAND_PERCENTILES, type FitSchool } from '@bearings/core/fit';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { joinWords } from '../../text/words.js';
import type { SourceTitles } from './fact-source.js';
import { Part } from './part.js';
import { ScoreScale } from './score-scale.js';
import { wordLabelReason, wordPosition, wordScore } from './word-numbers.js';

interface NumbersPartProps {
  readonly school: FitSchool;
  readonly sources: SourceTitles;
}

/** Where a person's MCAT and GPA lie among those of the people a school counts, and the label that comes of it. */
export function NumbersPart({ school: { chances }, sources }: NumbersPartProps) {
  const words = F.school.numbers;
  const { label, mcat } = chances;
  const { labels } = F.list;
  const name = labels[label.label];
  return (
    <Part title={words.title} finding={name} isOpen={label.mcat.used !== null || label.gpa.used !== null}>
      <p>
        <strong>{words.label(name)}</strong> {words.because(wordLabelReason(label))}
      </p>
      <p className="small soft">{words.rules[label.rule](labels.reach, labels.target, labels.likely)}</p>
      <Axis answer={label.mcat} date={mcat?.date ?? ''} sources={sources} />
      <Axis answer={label.gpa} date="" sources={sources} />
      <p>{words.noChance}</p>
    </Part>
  );
}

interface AxisProps {
  readonly answer: AxisAnswer;
  /** ISO date of the score; empty where it has none. */
  readonly date: string;
  readonly sources: SourceTitles;
}

function Axis({ answer, date, sources }: AxisProps) {
  const words = F.school.numbers;
  const { axis, own, used, position, reason } = answer;
  const name = words.axes[axis];
  return (
    <section className="fit-axis">
      <h4>{name}</h4>
      <p>
        {own === null ? words.ownNotSaid(name) : words.own(name, wordScore(own, axis), date)}{' '}
        {position !== null && wordPosition(position)}
      </p>
      {used === null ? (
        <p>{words.noBands(name)}</p>
      ) : (
        <>
          {reason === 'bands-out-of-order' ? (
            <p>{words.reasons[reason](name)}.</p>
          ) : (
            <ScoreScale axis={axis} bands={used.bands} own={own} />
          )}
          <table className="of-school">
            <caption className="unseen">{words.scale(name)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.percentiles}</th>
                {BAND_PERCENTILES.map((percentile) => (
                  <th key={percentile} scope="col" className="end">
                    {words.percentile(String(percentile))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{words.theirs}</th>
                {BAND_PERCENTILES.map((percentile) => {
                  const value = used.bands[percentile];
                  return (
                    <td key={percentile} className="end">
                      {value === null ? F.page.unknown : wordScore(value, axis)}
                    </td>
                  );
                })}
              </tr>
            </tbody>
          </table>
          <p className="small soft">
            {words.whose(
              words.people[used.population as keyof typeof words.people],
              F.page.residencies[used.residency],
              used.year === null ? '' : String(used.year),
            )}{' '}
            {words.fallbacks[used.fallback]}{' '}
            <DataText>{joinWords(used.sources.map((source) => sources[source] ?? source))}</DataText>
          </p>
        </>
      )}
    </section>
  );
}
