import { type Fact, FIELD_GROUPS, type FieldGroup } from '@bearings/core/fit';
import { useId } from 'react';
import type { FitSchoolView } from '../../engine/fit.js';
import { Scrollable } from '../../parts/scrollable.js';
import { F } from '../../text/fit-language.js';
import { formatCount, joinWords } from '../../text/words.js';
import { type Fields, labelOfField, warningOfField, wordFact, wordWhose } from '../word-fact.js';
import { SourceRead } from './fact-source.js';
import { listSources, type SourceList } from './list-sources.js';
import { Part } from './part.js';

interface FactsPartProps {
  readonly told: FitSchoolView;
  readonly fields: Fields;
}

/** Deadlines stand first: they are what a reader comes for. */
const GROUPS: readonly FieldGroup[] = ['deadline', ...FIELD_GROUPS.filter((group) => group !== 'deadline')];

/** Everything that is known of a school, by group, with its sources. */
export function FactsPart({ told, fields }: FactsPartProps) {
  const words = F.school.facts;
  const groups = GROUPS.map((group) => ({
    group,
    facts: told.facts.filter(({ field }) => fields.get(field)?.group === group),
  })).filter(({ facts }) => facts.length > 0);
  const list = listSources(groups.flatMap(({ facts }) => facts));
  const id = useId();
  return (
    <Part title={words.title} finding={words.count(formatCount(told.facts.length))}>
      {groups.length === 0 && <p>{words.none}</p>}
      {groups.map(({ group, facts }) => (
        <FactGroup key={group} title={F.groups[group]} {...{ facts, fields, list, id }} />
      ))}
      {groups.length > 0 && (
        <section>
          <h4>{words.sources}</h4>
          <ol className="fit-sources small soft">
            {list.sources.map((one, at) => (
              <li key={`${one.source} ${one.retrieved} ${one.licence}`} id={`${id}-${at + 1}`}>
                <SourceRead {...one} titles={told.sources} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </Part>
  );
}

interface FactGroupProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly fields: Fields;
  readonly list: SourceList;
  /** Of the list of sources, before the number of one. */
  readonly id: string;
}

function FactGroup({ title, facts, fields, list, id }: FactGroupProps) {
  const words = F.school.facts;
  return (
    <section>
      <h4>{title}</h4>
      <Scrollable label={title}>
        <table className="of-school of-school-facts">
          <thead>
            <tr>
              {(['what', 'value', 'year', 'source'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={`${fact.field} ${fact.population} ${fact.residency} ${fact.year}`}>
                <th scope="row">
                  {labelOfField(fact.field, fields)}
                  <span className="fit-whose small soft">{wordWhose(fact)}</span>
                </th>
                <td>{wordFact(fact, fields.get(fact.field))}</td>
                <td>{fact.year ?? words.unknownYear}</td>
                <td>
                  <span aria-describedby={`${id}-${list.numberOf(fact)}`}>{formatCount(list.numberOf(fact))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      {warningsOf(facts, fields).map(([warning, labels]) => (
        <p key={warning} className="small soft">
          {words.warning(joinWords(labels), warning)}
        </p>
      ))}
    </section>
  );
}

/** How fields mislead, each sentence once with the fields that it is of. */
function warningsOf(facts: readonly Fact[], fields: Fields): readonly (readonly [string, readonly string[]])[] {
  const said = new Map<string, Set<string>>();
  for (const { field: id } of facts) {
    const field = fields.get(id);
    const warning = field ? warningOfField(field) : '';
    if (warning === '') continue;
    said.set(warning, (said.get(warning) ?? new Set()).add(labelOfField(id, fields)));
  }
  return [...said].map(([warning, labels]) => [warning, [...labels]]);
}
