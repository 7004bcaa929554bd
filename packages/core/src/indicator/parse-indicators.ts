import { indicatorCode } from './indicator-code.js';
import { listOf, oneOf, optional, readDocument, text, words, type Reader } from '../document/reader.js';
import { recordOf } from '../document/record-reader.js';
import { fault } from '../fault/fault.js';
import { INDICATOR_KINDS, type Indicator } from './indicator.js';

/** Reads a list of indicators from JSON, in the order of the file. Only `warning` may be left out. */
export function parseIndicators(json: unknown, file: string): readonly Indicator[] {
  const read = readDocument(json, listOf(indicator), (at, found, expected) =>
    fault('indicator.malformed', { file, at, found, expected }),
  );
  const seen = new Set<string>();
  read.forEach(({ id }, i) => {
    if (seen.has(id)) {
      const found = `the id "${id}" a second time`;
      throw fault('indicator.malformed', { file, at: `/${i}/id`, found, expected: 'an id of its own' });
    }
    seen.add(id);
  });
  return read;
}

const indicator: Reader<Indicator> = recordOf<Indicator>({
  id: indicatorCode,
  label: words,
  definition: words,
  unit: words,
  direction: oneOf(['higher', 'lower']),
  kind: oneOf(INDICATOR_KINDS),
  warning: optional(text, ''),
});
