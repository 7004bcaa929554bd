import { parseProposedWishes, type ProposedWishes } from '@bearings/core/fit';
import { parseJson } from '../archive/parse-json.js';
import { PATHS } from '../archive/paths.js';
import type { Library } from '../library/library.js';
import { openFields } from './open-facts.js';

/** Which wishes are proposed to whom. */
export function openProposedWishes(library: Library): ProposedWishes {
  const fields = openFields(library);
  return library.files.parsed(PATHS.proposedWishes, 'json', (text, file) =>
    parseProposedWishes(parseJson(text, file), file, fields),
  );
}
