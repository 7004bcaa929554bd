import { WARS, WARS_TERMS } from '@bearings/core/fit';
import { useState } from 'react';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatFixed, joinWords } from '../../text/words.js';
import { leftToAnswer, rateAnswers, WARS_QUESTIONS, type WarsAnswers, type WarsQuestion } from './wars-answers.js';

interface WarsFormProps {
  readonly mcat: number | null;
  readonly gpa: number | null;
}

/** Asks what WARS asks, and adds it up; what is answered lives as long as the form does. */
export function WarsForm({ mcat, gpa }: WarsFormProps) {
  const words = F.school.forums;
  const [answers, setAnswers] = useState<WarsAnswers>({});
  return (
    <section className="fit-wars">
      <h4>{words.wars}</h4>
      <p className="small soft">{words.warsLead}</p>
      {mcat === null || gpa === null ? (
        <p>{words.warsNeeds}</p>
      ) : (
        <>
          <div className="fit-wars-questions">
            {WARS_QUESTIONS.map((question) => (
              <Question
                key={question.term}
                question={question}
                answer={answers[question.term]}
                onAnswer={(answer) => {
                  const { [question.term]: _, ...others } = answers;
                  setAnswers(answer === null ? others : { ...others, [question.term]: answer });
                }}
              />
            ))}
          </div>
          <p className="small soft">{words.offNote}</p>
          <Result answers={answers} mcat={mcat} gpa={gpa} />
        </>
      )}
      <p className="small soft">
        {words.source} <DataText>{`${WARS.source}. ${WARS.formula}`}</DataText> ({words.evidence[WARS.evidence]})
      </p>
    </section>
  );
}

function Result({
  answers,
  mcat,
  gpa,
}: {
  readonly answers: WarsAnswers;
  readonly mcat: number;
  readonly gpa: number;
}) {
  const words = F.school.forums;
  const rated = rateAnswers({ mcat, gpa }, answers);
  const terms =
    rated === null
      ? []
      : WARS_TERMS.filter((term) => !rated.off.includes(term)).map((term) =>
          words.termPoints(words.terms[term], formatFixed(rated.points[term], 0)),
        );
  return (
    <p role="status">
      {rated === null ? (
        words.left(formatCount(leftToAnswer(answers)))
      ) : (
        <>
          <strong>{words.score(formatFixed(rated.score, 0), rated.level)}</strong>{' '}
          <span className="small soft">{joinWords(terms)}</span>
        </>
      )}
    </p>
  );
}

interface QuestionProps {
  readonly question: WarsQuestion;
  readonly answer: number | undefined;
  readonly onAnswer: (answer: number | null) => void;
}

function Question({ question: { term, levels, isOff }, answer, onAnswer }: QuestionProps) {
  const words = F.school.forums;
  return (
    <label>
      <span>{words.terms[term]}</span>
      <select
        className="field"
        value={answer ?? ''}
        onChange={({ target }) => onAnswer(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{isOff ? words.off : words.answer}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {wordLevel(term, level, levels.length)}
          </option>
        ))}
      </select>
    </label>
  );
}

function wordLevel(term: WarsQuestion['term'], level: number, most: number): string {
  const words = F.school.forums;
  if (term === 'trend' || term === 'underrepresented') return level === 2 ? words.yes : words.no;
  if (term === 'clinical') return words.clinical[level as 1 | 2 | 3];
  if (term === 'shadowing') return words.shadowing[level as 1 | 2];
  return words.ofLevels(formatCount(level), formatCount(most));
}
