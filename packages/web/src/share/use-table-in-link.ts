import { useEffect, useState } from 'react';
import { forgetAnswers } from '../answer/use-answer.js';
import { engine } from '../engine/engine.js';
import type { OwnFile } from '../engine/own.js';
import { holdsTable, readTable } from './table-in-link.js';

/** Where the link that was opened holds a table, takes it in before anything is shown. */
export function useTableInLink(): 'ready' | 'reading' | 'unreadable' {
  const [state, setState] = useState<'ready' | 'reading' | 'unreadable'>(() =>
    holdsTable(location.hash) ? 'reading' : 'ready',
  );
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  useEffect(() => {
    if (!holdsTable(location.hash)) return;
    const take = async (): Promise<void> => {
      const file = await readTable(location.hash);
      history.replaceState(null, '', location.pathname + location.search);
      const opened = file === null ? null : await engine().openOwn(file as OwnFile);
      forgetAnswers();
      setState(opened?.kind === 'ready' ? 'ready' : 'unreadable');
    };
    take().catch((thrown: unknown) => setBug({ bug: thrown }));
  }, []);
  return state;
}
