import { useEffect, useRef, useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { ReviewedFile } from '../../engine/fit.js';
import type { Outcome } from '../../engine/outcome.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { wordFault } from '../../text/say.js';
import { today } from '../today.js';
import { reviewRows } from './review-rows.js';
import { ReviewTable } from './review-table.js';
import { wordRules } from './word-flag.js';

type Stage = { readonly at: 'start' } | { readonly at: 'reading'; readonly files: number } | Found;
interface Found {
  readonly at: 'found';
  readonly outcome: Outcome<readonly ReviewedFile[]>;
}

/** Reviews the lists of many profiles at once, as an advisor does; nothing of them is kept. */
export function ReviewMany() {
  const words = F.applyFiles.many;
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const [bug, setBug] = useState<{ readonly bug: unknown } | null>(null);
  useEffect(() => {
    if (stage.at === 'found') heading.current?.focus();
  }, [stage]);
  if (bug) throw bug.bug;
  const review = (files: readonly File[]): void => {
    if (files.length === 0) return;
    setStage({ at: 'reading', files: files.length });
    engine()
      .fit.reviewMany(files, today())
      .then(
        (outcome) => setStage({ at: 'found', outcome }),
        (thrown: unknown) => setBug({ bug: thrown }),
      );
  };
  const found = stage.at === 'found' && stage.outcome.kind === 'ready' ? stage.outcome.value : [];
  const rows = reviewRows(found);
  const refused = found.flatMap((one) => (one.kind === 'problem' ? [one] : []));
  return (
    <details className="fit-fold apply-many">
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <p className="small soft">{words.lead}</p>
      <p className="apply-buttons">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".toml,.json"
          aria-label={words.file}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            review(files);
          }}
        />
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        {stage.at === 'found' && (
          <button type="button" className="button" onClick={() => setStage({ at: 'start' })}>
            {words.clear}
          </button>
        )}
      </p>
      {stage.at === 'reading' && <Waiting words={words.reading(stage.files)} />}
      {stage.at === 'found' && stage.outcome.kind !== 'ready' && (
        <NoAnswer asked={{ ...stage.outcome, again: () => setStage({ at: 'start' }) }} />
      )}
      {found.length > 0 && (
        <>
          <h3 ref={heading} tabIndex={-1}>
            {words.found(rows.length)}
          </h3>
          {refused.length > 0 && (
            <div role="alert" className="apply-wrong">
              <p>{words.refused(refused.length)}</p>
              <ul>
                {refused.map(({ file, problem }) => (
                  <li key={file}>{words.refusedOf(file, wordFault(problem.fault, problem.facts, problem.detail))}</li>
                ))}
              </ul>
            </div>
          )}
          {rows.length > 0 && <ReviewTable rows={rows} />}
          <p className="small soft apply-rules">{wordRules(today())}</p>
        </>
      )}
    </details>
  );
}
