import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { type ChecklistAnswer, type Fact, type Verdict, VERDICTS } from './answer.js';
import { areasOf, type ChecklistId } from './principles.js';
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
  return (
    <>
      {(['berlin', 'inorms'] as const).map((checklist) => (
        <OneChecklist key={checklist} checklist={checklist} answers={answers} />
      ))}
    </>
  );
}

interface OneChecklistProps {
  readonly checklist: ChecklistId;
  readonly answers: readonly ChecklistAnswer[];
}

function OneChecklist({ checklist, answers }: OneChecklistProps) {
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
                <Answer key={answer.principle} answer={answer} />
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Answer({ answer }: { readonly answer: ChecklistAnswer }) {
  const { title, asks, rule } = W.checklist.principles[answer.principle];
  const number = W.checklist.number(answer.principle);
  return (
    <li className="answer" data-principle={answer.principle} data-verdict={answer.verdict}>
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
        {answer.facts.map((fact) => (
          <p key={JSON.stringify(fact)}>{wordFact(fact)}</p>
        ))}
        <details>
          <summary>{W.checklist.rule}</summary>
          <p>{rule}</p>
        </details>
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
