import { useId, useState } from 'react';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { type ChecklistAnswer, type Fact, type Verdict, VERDICTS } from './answer.js';
import { areasOf, type ChecklistId, type PrincipleId, SAME_QUESTION } from './principles.js';
import '../style/checklist.css';

/** Where each checklist can be read in full. */
const SOURCES: Readonly<Record<ChecklistId, string>> = {
  berlin: 'http://ireg-observatory.org/en/index.php/berlin-principles',
  inorms: 'https://inorms.net/rethinking-global-university-rankings-3/',
};

/** Told apart by shape; the word stands beside it. */
const SIGNS: Readonly<Record<Verdict, string>> = { met: '●', partly: '◐', 'not-met': '○', 'cannot-be-told': '?' };

/** The answers of an edition to both checklists. */
export function ChecklistView({ answers }: { readonly answers: readonly ChecklistAnswer[] }) {
  const [rules, setRules] = useState(false);
  const own = useId();
  const idOf = (principle: PrincipleId): string => `${own}${principle}`;
  return (
    <>
      <label className="show-rules">
        <input type="checkbox" checked={rules} onChange={(event) => setRules(event.currentTarget.checked)} />
        {W.checklist.rules}
      </label>
      {(['berlin', 'inorms'] as const).map((checklist) => (
        <OneChecklist key={checklist} checklist={checklist} answers={answers} rules={rules} idOf={idOf} />
      ))}
    </>
  );
}

interface OneChecklistProps {
  readonly checklist: ChecklistId;
  readonly answers: readonly ChecklistAnswer[];
  readonly rules: boolean;
  readonly idOf: (principle: PrincipleId) => string;
}

function OneChecklist({ checklist, answers, rules, idOf }: OneChecklistProps) {
  const areas = areasOf(checklist);
  const asked = areas.flatMap(({ principles }) => principles);
  const own = answers.filter(({ principle }) => asked.includes(principle));
  const { title, about, source } = W.checklist.lists[checklist];
  return (
    <section className="checklist">
      <h3>{title}</h3>
      <p className="soft small checklist-about">
        {about}{' '}
        <a href={SOURCES[checklist]} rel="noreferrer">
          {source}
        </a>
      </p>
      <ul className="tally" aria-label={W.checklist.summary}>
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <VerdictSign verdict={verdict} />
            {W.checklist.tally(
              formatCount(own.filter((answer) => answer.verdict === verdict).length),
              W.checklist.verdicts[verdict],
            )}
          </li>
        ))}
      </ul>
      {areas.map(({ area, principles }) => (
        <section key={area} className="checklist-area">
          <h4>{W.checklist.areas[area]}</h4>
          <ol className="answers">
            {own
              .filter(({ principle }) => principles.includes(principle))
              .map((answer) => (
                <Answer key={answer.principle} answer={answer} rules={rules} idOf={idOf} />
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface AnswerProps {
  readonly answer: ChecklistAnswer;
  readonly rules: boolean;
  readonly idOf: (principle: PrincipleId) => string;
}

function Answer({ answer, rules, idOf }: AnswerProps) {
  const same = SAME_QUESTION[answer.principle];
  const { title, asks, rule } = W.checklist.principles[answer.principle];
  const number = W.checklist.number(answer.principle);
  return (
    <li className="answer" id={idOf(answer.principle)} data-principle={answer.principle} data-verdict={answer.verdict}>
      <p className="answer-number" aria-hidden="true">
        {number}
      </p>
      <div className="answer-asks">
        <h5>
          {number && <span className="unseen">{number}. </span>}
          {title}
        </h5>
        <p className="soft">{asks}</p>
      </div>
      <p className={`verdict verdict-${answer.verdict}`}>
        <VerdictSign verdict={answer.verdict} />
        {W.checklist.verdicts[answer.verdict]}
      </p>
      <div className="answer-facts">
        {same ? (
          <p>
            <a href={`#${idOf(same)}`}>
              {W.checklist.same(W.checklist.principles[same].title, W.checklist.number(same))}
            </a>
          </p>
        ) : (
          answer.facts.map((fact) => <p key={JSON.stringify(fact)}>{wordFact(fact)}</p>)
        )}
        {rules && !same && <p className="answer-rule">{rule}</p>}
      </div>
    </li>
  );
}

function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className="verdict-sign" aria-hidden="true">
      {SIGNS[verdict]}
    </span>
  );
}

/** A fact as a sentence of the language that is spoken. */
export function wordFact(fact: Fact): string {
  return (W.checklist.facts[fact.kind] as (fact: Fact) => string)(fact);
}
