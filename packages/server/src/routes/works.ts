import { schoolAsked, worksAsked, worksCounts, worksOf, worksPage, worksTableAsked } from '@bearings/contract';
import { fault, isSchoolId, type SchoolId } from '@bearings/core';
import type { Library } from '@bearings/library';
import {
  answerWorks,
  buildOfEdition,
  countWorks,
  csvOfWorks,
  type ListedWorks,
  readListing,
  type SchoolListing,
  worksOfListing,
  writeScope,
} from '@bearings/store/works';
import { basename } from 'node:path';
import type { Routes } from '../routes.js';

/** How many works are told where nothing is asked. */
const TOP = 100;
/** What is kept of what was read last: pages of one list come one after another. */
const MOST_KEPT = 4;

/** The works behind the readings of an edition that was made from a build: what `bearings works --edition` tells. */
export const worksRoutes: Routes = (app, library) => {
  const read = keepListings(library);

  app.get(
    '/api/editions/:edition/schools/:school/works',
    {
      schema: {
        summary: 'How many works stand behind each reading of a school',
        params: schoolAsked,
        response: { 200: worksCounts },
      },
    },
    ({ params: { edition, school } }) => {
      const { listing, scope } = read(edition, school);
      const indicators = countWorks(listing);
      return { edition, school, run: listing.record.run, scope, of: listing.works.length, indicators };
    },
  );

  app.get(
    '/api/editions/:edition/schools/:school/works/:indicator',
    {
      schema: {
        summary: 'Works behind a reading of a school',
        params: worksOf,
        querystring: worksAsked,
        response: { 200: worksPage },
      },
    },
    ({ params: { edition, school, indicator }, query: { by = 'part', own, from, top } }) =>
      answerWorks(read(edition, school).list(indicator), {
        by,
        own: own === 'yes',
        from: Number(from ?? 0),
        top: Number(top ?? TOP),
      }),
  );

  app.get(
    '/api/editions/:edition/schools/:school/works/:indicator/csv',
    {
      schema: {
        summary: 'Works behind a reading of a school, all of them, as CSV',
        params: worksOf,
        querystring: worksTableAsked,
      },
    },
    ({ params: { edition, school, indicator }, query: { by = 'part', own } }, reply) => {
      const listed = read(edition, school).list(indicator);
      const name = `${library.edition(edition).fictional ? 'fictional-' : ''}${edition}-${listed.school}-${listed.indicator}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .serializer(String)
        .send(csvOfWorks(listed, { by, own: own === 'yes', from: 0, top: null }));
    },
  );
};

interface Kept {
  readonly listing: SchoolListing;
  /** "all", "field:27". */
  readonly scope: string;
  readonly list: (indicator: string) => ListedWorks;
}

/** Reads what builds have of schools, and keeps the last few; a build with another run is read anew. Who asks may sit elsewhere, and learns no path. */
function keepListings(library: Library): (edition: string, school: string) => Kept {
  const kept = new Map<string, Kept>();
  return (edition, school) => {
    if (!isSchoolId(school)) throw fault('cohort.unknown-school', { school, near: [] });
    const { folder, record, scope } = buildOfEdition(library, edition, basename);
    const key = JSON.stringify([folder, record.run, scope, school]);
    const found = kept.get(key) ?? open(folder, school, scope);
    kept.delete(key);
    kept.set(key, found);
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    return found;
  };
}

function open(folder: string, school: SchoolId, scope: SchoolListing['scope']): Kept {
  const listing = readListing(folder, school, scope);
  const lists = new Map<string, ListedWorks>();
  return {
    listing,
    scope: writeScope(scope),
    list: (indicator) => {
      const listed = lists.get(indicator) ?? worksOfListing(listing, indicator);
      lists.set(indicator, listed);
      return listed;
    },
  };
}
