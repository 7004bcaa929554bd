import { type Fact, FIELD_GROUPS, type FieldGroup } from '@bearings/core/fit';
import type { FitSchoolView } from '../../engine/fit.js';
import { Scrollable } from '../../parts/scrollable.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { type Fields, labelOfField, warningOfField, wordFact, wordWhose } from '../word-fact.js';
import { FactSource } from './fact-source.js';
import { Part } from './part.js';

interface FactsPartProps {
  readonly told: FitSchoolView;
  readonly fields: Fields;
}

/** Deadlines stand first: they are what a reader comes for. */
const GROUPS: readonly FieldGroup[] = ['deadline', ...FIELD_GROUPS.filter((group) => group !== 'deadline')];

/** Everything that is known of a school, by group, with its source. */
export function FactsPart({ told, fields }: FactsPartProps) {
  const words = F.school.facts;
  const groups = GROUPS.map((group) => ({
    group,
    facts: told.facts.filter(({ field }) => fields.get(field)?.group === group),
  })).filter(({ facts }) => facts.length > 0);
  return (
    <Part title={words.title} finding={words.count(formatCount(told.facts.length))}>
      {groups.length === 0 && <p>{words.none}</p>}
      {groups.map(({ group, facts }) => (
        <section key={group} className="fit-group">
          <h4>{F.groups[group]}</h4>
          <Scrollable label={F.groups[group]}>
            <table className="of-school of-school-facts">
              <thead>
                <tr>
                  {(['what', 'value', 'whose', 'year', 'source'] as const).map((column) => (
                    <th key={column} scope="col">
                      {words.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {facts.map((fact, at) => (
                  <FactRow
                    key={`${fact.field} ${fact.population} ${fact.residency} ${fact.year}`}
                    {...{ fact, fields, told }}
                    isFirst={facts[at - 1]?.field !== fact.field}
                  />
                ))}
              </tbody>
            </table>
          </Scrollable>
        </section>
      ))}
    </Part>
  );
}

interface FactRowProps extends FactsPartProps {
  readonly fact: Fact;
  /** Whether it is the first of its field: warnings are said once. */
  readonly isFirst: boolean;
}

function FactRow({ fact, fields, told, isFirst }: FactRowProps) {
  const words = F.school.facts;
  const field = fields.get(fact.field);
  const warning = field && isFirst ? warningOfField(field) : '';
  return (
    <tr>
      <th scope="row">
        {labelOfField(fact.field, fields)}
        {warning !== '' && <span className="fit-warning small soft">{warning}</span>}
      </th>
      <td>{wordFact(fact, field)}</td>
      <td>{wordWhose(fact) || '–'}</td>
      <td>{fact.year === null ? words.unknownYear : fact.year}</td>
      <td className="small soft">
        <FactSource fact={fact} sources={told.sources} alone />
      </td>
    </tr>
  );
}
