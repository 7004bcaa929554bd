import type { FitListView } from '../../engine/fit.js';
import { CELL, COLUMN_HEAD, ROW, ROW_GROUP, ROW_HEAD, TABLE } from '../../table/table-roles.js';
import { F } from '../../text/fit-language.js';
import { costRows } from './cost-rows.js';
import { ListSchoolLinks } from './list-school-link.js';
import type { ListedSchools } from './listed-school.js';

/** What applying to the schools that are open costs, part by part, and what of it nobody knows here. */
export function ListCost({ told, schools }: { readonly told: FitListView; readonly schools: ListedSchools }) {
  const words = F.apply.cost;
  const { cost, sources, review } = told;
  const { amount, shared } = F.list;
  return (
    <section aria-labelledby="apply-cost">
      <h2 id="apply-cost">{words.title}</h2>
      <p className="small soft">{words.lead(review.open)}</p>
      <table {...TABLE} className="apply-plain apply-cost" aria-label={words.table}>
        <thead {...ROW_GROUP}>
          <tr {...ROW}>
            <th {...COLUMN_HEAD}>{words.columns.part}</th>
            <th {...COLUMN_HEAD} className="apply-number">
              {words.columns.amount}
            </th>
            <th {...COLUMN_HEAD}>{words.columns.sure}</th>
          </tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {costRows(cost).map(({ part, amount: paid, sure, source, schools: ids }) => (
            <tr {...ROW} key={part}>
              <th {...ROW_HEAD}>
                {part}
                {ids.length > 0 && <ListSchoolLinks ids={ids} schools={schools} />}
              </th>
              <td {...CELL} className="apply-number">
                {paid}
              </td>
              <td {...CELL} className="small soft">
                {sure}
                {source !== '' && <span className="apply-source">{sources[source] ?? source}</span>}
              </td>
            </tr>
          ))}
          <tr {...ROW} className="apply-total">
            <th {...ROW_HEAD}>{words.total}</th>
            <td {...CELL} className="apply-number">
              {cost.isLeast ? shared.atLeast(amount(cost.total)) : amount(cost.total)}
            </td>
            <td {...CELL} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
