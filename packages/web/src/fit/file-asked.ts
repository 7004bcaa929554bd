import { engine } from '../engine/engine.js';
import type { FitFile } from '../engine/fit.js';
import type { Outcome } from '../engine/outcome.js';
import { download } from '../charts/download.js';
import { spokenLanguage } from '../text/language.js';
import type { FileAsked, ListFileKind } from '../worker/fit-door.js';
import type { FitFailure } from './fit-store.js';
import { today } from './today.js';

/** How a file is asked for at this moment, in the language of the page. */
export function fileAsked(more: Partial<Pick<FileAsked, 'withLicensed' | 'withPerson'>> = {}): FileAsked {
  const { code } = spokenLanguage();
  return {
    today: today(),
    now: new Date().toISOString(),
    language: code,
    withLicensed: false,
    withPerson: true,
    ...more,
  };
}

/** Hands a file to the person; answers why not where it could not be written. */
export async function handOut(write: () => Promise<Outcome<FitFile>>): Promise<FitFailure | null> {
  const outcome = await write();
  if (outcome.kind !== 'ready') return outcome;
  const { name, type, content } = outcome.value;
  download(name, new Blob([content as BlobPart], { type: `${type};charset=utf-8` }));
  return null;
}

/** Hands out the list, or all that is kept, as a file of a kind. */
export function handOutAs(kind: ListFileKind): Promise<FitFailure | null> {
  return handOut(() => engine().fit.write(kind, fileAsked()));
}
