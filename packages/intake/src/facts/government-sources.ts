import type { Source } from '@bearings/core';

const LICENCE = 'U.S. government work, public domain';

/** A file of IPEDS as a source. */
export function ipedsSource(code: string, title: string, version: string): Source {
  return {
    code,
    title,
    publisher: 'National Center for Education Statistics, U.S. Department of Education',
    version,
    licence: LICENCE,
    url: 'https://nces.ed.gov/ipeds/',
    note: '',
  };
}

/** A file of the College Scorecard as a source. */
export function scorecardSource(version: string): Source {
  return {
    code: 'SCORECARD-FOS',
    title: 'College Scorecard, data by field of study',
    publisher: 'U.S. Department of Education',
    version,
    licence: LICENCE,
    url: 'https://collegescorecard.ed.gov/data/',
    note: 'students with federal aid only',
  };
}
