import type { FitSchool, MoneyAnswer } from '@bearings/core/fit';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatPlain, joinWords } from '../../text/words.js';
import type { FitNow } from '../fit-store.js';
import { type Fields, labelOfField, wordCost, wordDollars, wordFact } from '../word-fact.js';
import { debtAfter } from './debt-after.js';
import { FactSource, type SourceTitles } from './fact-source.js';
import { Part } from './part.js';

interface MoneyPartProps {
  readonly now: FitNow;
  readonly school: FitSchool;
  readonly fields: Fields;
  readonly sources: SourceTitles;
}

/** What a school costs the person, what federal loans give, and what is left to find. */
export function MoneyPart({ now, school: { money }, fields, sources }: MoneyPartProps) {
  const words = F.school.money;
  const { cost, reason, converted, isEligible, isLeast } = money;
  return (
    <Part title={words.title} finding={cost.kind === 'unknown' ? F.page.unknown : words.aYear(wordCost(money))}>
      <p>
        {words.year}: <strong>{wordCost(money)}</strong>
      </p>
      {cost.kind === 'unknown' ? (
        <p>{words.unknown}</p>
      ) : (
        <ul className="fit-plain" aria-label={words.standsOn}>
          {cost.facts.map((fact) => (
            <li key={fact.field}>
              {labelOfField(fact.field, fields)}: {wordFact(fact, fields.get(fact.field))}
              <br />
              <span className="small soft">
                <FactSource fact={fact} sources={sources} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {cost.kind === 'at-least' && (
        <p>{words.parts(joinWords(cost.unknown.map((field) => labelOfField(field, fields))))}</p>
      )}
      {reason === null ? <Years money={money} /> : <p>{words.noGap(F.list.noGap[reason])}</p>}
      {reason === null && isLeast && <p>{words.least}</p>}
      {isEligible === false && <p>{words.notEligible}</p>}
      {money.rule !== null && <Rule rule={money.rule} />}
      {converted !== null && (
        <p>
          {words.converted(
            now.profile.money.currency,
            formatPlain(converted.rate, 6),
            converted.date,
            converted.source,
          )}
        </p>
      )}
      <Debt now={now} money={money} />
    </Part>
  );
}

function Years({ money: { years, loans, gap } }: { readonly money: MoneyAnswer }) {
  const words = F.school.money;
  const needs = years.reduce((sum, { need }) => sum + need, 0);
  return (
    <table className="of-school">
      <caption className="small soft">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.year}</th>
          {(['need', 'loan', 'gap'] as const).map((column) => (
            <th key={column} scope="col" className="end">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: years are told apart by their place
          <tr key={at}>
            <th scope="row">{formatCount(at + 1)}</th>
            <td className="end">{wordDollars(year.need)}</td>
            <td className="end">{wordDollars(year.loan)}</td>
            <td className="end">{wordDollars(year.gap)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.all}</th>
          <td className="end">{wordDollars(needs)}</td>
          <td className="end">{wordDollars(loans)}</td>
          <td className="end">{wordDollars(gap)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Rule({ rule }: { readonly rule: NonNullable<MoneyAnswer['rule']> }) {
  const words = F.school.money;
  const amount = (whole: number): string => wordDollars(100 * whole);
  return (
    <p className="small soft">
      {words.rule(amount(rule.yearly), amount(rule.inAll))}
      {rule.upToCost && `, ${words.upToCost}`}. {words.sure(F.list.grades[rule.grade])}{' '}
      <DataText>{rule.source}</DataText>
    </p>
  );
}

function Debt({ now, money }: { readonly now: FitNow; readonly money: MoneyAnswer }) {
  const words = F.school.money;
  const debt = debtAfter(money, now.profile);
  if (debt === null) return null;
  const { loans, owed, borrowed, most } = debt;
  return (
    <p>
      {owed === null
        ? words.debtUnsaid(wordDollars(loans))
        : words.debt(wordDollars(loans), wordDollars(owed), wordDollars(loans + owed))}{' '}
      {money.gap > 0 && words.debtAll(wordDollars(borrowed + (owed ?? 0)))}{' '}
      {most !== null && (borrowed > most ? words.overMost(wordDollars(most)) : words.underMost(wordDollars(most)))}
    </p>
  );
}
