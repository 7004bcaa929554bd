import { textThat, type Reader } from '../document/reader.js';
import { isIndicatorId, type IndicatorId } from './indicator.js';

/** The code of an indicator. */
export const indicatorCode: Reader<IndicatorId> = textThat(
  isIndicatorId,
  'an id of small letters, digits and hyphens that starts with a letter',
);
