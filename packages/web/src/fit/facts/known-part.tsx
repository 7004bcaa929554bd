import { FIELD_GROUPS, type FieldGroup } from '@bearings/core/fit';
import type { FactKind } from '@bearings/library/fit';
import { fitOf } from '../../address/route.js';
import { engine } from '../../engine/engine.js';
import type { FitCoverage, FitState } from '../../engine/fit.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { chooseCohort } from '../fit-store.js';
import { CohortChoice } from '../ranking/cohort-choice.js';
import { fieldsOf } from '../word-fact.js';
import { CoverageGroup } from './coverage-group.js';
import { SourceList } from './source-list.js';
import { useTold } from './use-told.js';

interface KnownPartProps {
  readonly state: FitState;
  readonly cohort: string;
  onBring(kind: FactKind): void;
}

/** What is known of the schools that are looked at: of how many, of which years, by whom, and what would fill what is not. */
export function KnownPart({ state, cohort, onBring }: KnownPartProps) {
  const words = F.facts.known;
  const told = useTold(() => engine().fit.coverage(cohort), cohort, state.facts);
  return (
    <section aria-labelledby="fit-known" className="facts-part">
      <h2 id="fit-known">{words.title}</h2>
      <CohortChoice cohorts={state.cohorts} chosen={cohort} onChoose={chooseCohort} />
      {told.kind === 'loading' && <Waiting words={words.working} />}
      {told.kind !== 'loading' && told.kind !== 'ready' && (
        <NoAnswer asked={told} back={{ to: fitOf('ranking'), words: F.page.parts.ranking }} />
      )}
      {told.kind === 'ready' && <Coverage covered={told.value} state={state} onBring={onBring} />}
    </section>
  );
}

interface CoverageProps {
  readonly covered: FitCoverage;
  readonly state: FitState;
  onBring(kind: FactKind): void;
}

function Coverage({ covered, state, onBring }: CoverageProps) {
  const words = F.facts.known;
  const { schools, fields: rows, cohort } = covered;
  const fields = fieldsOf(state.fields);
  const groupOf = (field: string): FieldGroup | undefined => fields.get(field)?.group;
  const half = rows.filter(({ known }) => known * 2 >= schools).length;
  const none = rows.filter(({ known }) => known === 0).length;
  return (
    <>
      {cohort.isFictional && <p className="fiction">{F.page.fictional}</p>}
      <p className="facts-finding">{words.finding(rows.length, half, none)}</p>
      <p className="small soft">{words.findingWhy}</p>
      <div className="facts-groups">
        {FIELD_GROUPS.map((group) => (
          <CoverageGroup
            key={group}
            group={group}
            rows={rows.filter(({ field }) => groupOf(field) === group)}
            covered={covered}
            fields={fields}
            onBring={onBring}
          />
        ))}
        <SourceList covered={covered} />
      </div>
    </>
  );
}
