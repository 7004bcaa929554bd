import type { ChancesAnswer, HeuristicAnswer } from '@bearings/core/fit';
import { DataText } from '../../parts/data-text.js';
import { Scrollable } from '../../parts/scrollable.js';
import { F } from '../../text/fit-language.js';
import { formatFixed } from '../../text/words.js';
import { Part } from './part.js';
import { WarsForm } from './wars-form.js';

/** What formulas of forums give, each by its name and version. */
export function ForumsPart({ chances }: { readonly chances: ChancesAnswer }) {
  const words = F.school.forums;
  return (
    <Part title={words.title}>
      <p>{words.lead}</p>
      <Scrollable label={words.table}>
        <table className="of-school">
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.version}</th>
              {(['own', 'school', 'difference'] as const).map((column) => (
                <th key={column} scope="col" className="end">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chances.heuristics.map((answer) => (
              <Version key={answer.heuristic.id} answer={answer} />
            ))}
          </tbody>
        </table>
      </Scrollable>
      <WarsForm mcat={chances.label.mcat.own} gpa={chances.label.gpa.own} />
    </Part>
  );
}

function Version({ answer: { heuristic, own, school, difference } }: { readonly answer: HeuristicAnswer }) {
  const { name, version, formula, source, evidence } = heuristic;
  return (
    <>
      <tr className="of-school-headed">
        <th scope="row">
          <DataText>{`${name}, ${version}`}</DataText>
        </th>
        {[own, school, difference].map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
          <td key={at} className="end">
            {value === null ? F.page.unknown : formatFixed(value, 2)}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={4} className="small soft">
          <DataText>{`${formula}. ${source}`}</DataText> ({F.school.forums.evidence[evidence]})
        </td>
      </tr>
    </>
  );
}
