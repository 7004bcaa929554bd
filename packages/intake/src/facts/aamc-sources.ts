import type { Source } from '@bearings/core';

/** What the publisher says of using its tables. */
export const AAMC_NOTICE =
  'AAMC. May be reproduced and distributed with attribution for educational or noncommercial purposes only.';

/** A table of the AAMC as a source. */
export function aamcSource(code: string, title: string, version: string): Source {
  return {
    code,
    title,
    publisher: 'Association of American Medical Colleges',
    version,
    licence: AAMC_NOTICE,
    url: 'https://www.aamc.org/data-reports',
    note: 'kept on this machine; not to be published',
  };
}
