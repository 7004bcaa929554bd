import { useState } from 'react';
import { NoAnswer } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { handOutAs } from '../file-asked.js';
import type { FitFailure, FitNow } from '../fit-store.js';
import { ListOpen } from './list-open.js';
import type { ListedSchools } from './listed-school.js';
import { ListShare } from './list-share.js';
import { ListSheet } from './list-sheet.js';

/** Files of the list: tables to change elsewhere, a page for others, a sheet for an advisor. */
export function ListFiles({ now, schools }: { readonly now: FitNow; readonly schools: ListedSchools }) {
  const words = F.applyFiles;
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const { list } = now.profile;
  // What is handed out is what is kept: not before it is.
  const isReady = list.length > 0 && !now.isBusy;
  return (
    <section aria-labelledby="apply-files">
      <h2 id="apply-files">{words.title}</h2>
      <div className="apply-files">
        <section aria-labelledby="apply-table-files">
          <h3 id="apply-table-files">{words.table.title}</h3>
          <p className="small soft">{words.table.lead}</p>
          <p className="apply-buttons">
            {(['csv', 'xlsx'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className="button"
                disabled={!isReady}
                onClick={() => void handOutAs(kind).then(setFailure)}
              >
                {words.table[kind]}
              </button>
            ))}
          </p>
          {failure && <NoAnswer asked={{ ...failure, again: () => setFailure(null) }} />}
          <ListOpen list={list} schools={schools} />
        </section>
        {list.length > 0 && (
          <>
            <ListShare isReady={isReady} />
            <ListSheet isReady={isReady} />
          </>
        )}
      </div>
    </section>
  );
}
