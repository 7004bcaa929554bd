import { ADDRESS, type WorksCounts, worksCounts, type WorksPage, worksPage } from '@bearings/contract';
import { useEffect, useState } from 'react';
import type { WorksRoute } from '../address/route.js';
import { askHost } from '../answer/ask-host.js';
import { type Asked, useAnswer } from '../answer/use-answer.js';
import { engine } from '../engine/engine.js';

/** Works on a page of the list. */
export const WORKS_ON_A_PAGE = 100;

/** Whether the host can list the works of an edition; null until that is known. A host of files alone never can. */
export function useHasWorks(edition: string | null): boolean | null {
  const [known, setKnown] = useState<{ readonly edition: string; readonly has: boolean } | null>(null);
  useEffect(() => {
    if (edition === null) return;
    let gone = false;
    void engine()
      .hasWorks(edition)
      .then((outcome) => {
        if (!gone) setKnown({ edition, has: outcome.kind === 'ready' && outcome.value });
      });
    return () => {
      gone = true;
    };
  }, [edition]);
  return known?.edition === edition ? known.has : null;
}

/** How many works stand behind each reading of a school; null where no edition is named, and where the host has none, or none now. */
export function useWorksCounts(edition: string | null, school: string): WorksCounts | null {
  const has = useHasWorks(edition) === true;
  const asked = useAnswer(has && edition !== null ? ADDRESS.worksCounts(edition, school) : null, worksCounts, askHost);
  return asked.kind === 'ready' ? asked.value : null;
}

/** A page of the works behind a reading. */
export function useWorksPage(
  edition: string | null,
  { school, indicator, by, own, from }: WorksRoute,
): Asked<WorksPage> {
  const question = { by, own: own ? 'yes' : undefined, from, top: WORKS_ON_A_PAGE };
  const address = edition === null ? null : ADDRESS.works(edition, school, indicator, question);
  return useAnswer(address, worksPage, askHost);
}
