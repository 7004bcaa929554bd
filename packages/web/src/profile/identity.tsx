import type { School, Source } from '@bearings/core';
import { Fragment, type ReactNode, Suspense, useState } from 'react';
import { PlacePin } from '../charts/lazy-map.js';
import { wordSchoolPlace } from '../charts/school-place.js';
import { Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { say } from '../text/say.js';
import { SourceName } from './source-name.js';

interface IdentityProps {
  readonly school: School;
  readonly aliases: readonly string[];
  readonly sources: readonly Source[];
}

/** Names that are shown before the rest is asked for. */
const SHOWN = 6;

/** Who a school is: other names, facts, its codes elsewhere, and where it lies. */
export function Identity({ school, aliases, sources }: IdentityProps) {
  return (
    <div className="identity">
      <div>
        <dl className="identity-facts">
          {factsOf(school).map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
          <OtherNames names={otherNames(school, aliases)} />
          {school.sources.length > 0 && (
            <div className="identity-wide">
              <dt>{W.profile.identity.sources}</dt>
              <dd className="small">
                {school.sources.map((code, at) => (
                  <Fragment key={code}>
                    {at > 0 && '; '}
                    <SourceName source={sources.find((source) => source.code === code)} code={code} />
                  </Fragment>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </div>
      <Where school={school} />
    </div>
  );
}

function factsOf(school: School): readonly (readonly [string, ReactNode])[] {
  const words = W.profile.identity;
  const all: readonly (readonly [string, ReactNode])[] = [
    [words.university, school.university !== school.name && school.university && <bdi>{school.university}</bdi>],
    [words.where, wordSchoolPlace(school) && <bdi>{wordSchoolPlace(school)}</bdi>],
    [words.degree, school.degree && (words.degrees[school.degree] ?? school.degree)],
    [words.control, say(school.control)],
    [words.founded, school.founded],
    [words.status, school.status && (W.filters.values[school.status] ?? school.status)],
    [words.ror, linkCode(/^0[a-z0-9]{8}$/, school.rorId, 'https://ror.org/')],
    [words.ipeds, linkCode(/^\d{6}$/, school.ipedsUnitId, 'https://nces.ed.gov/collegenavigator/?id=')],
  ];
  return all.filter(([, fact]) => fact);
}

/** A code as a link to its register; one of another form stays text. */
function linkCode(form: RegExp, code: string, register: string): ReactNode {
  if (code === '' || !form.test(code)) return code;
  return (
    <a href={register + code} rel="noreferrer">
      {code}
    </a>
  );
}

function otherNames(school: School, aliases: readonly string[]): readonly string[] {
  const own = new Set([school.name, school.university]);
  return [...new Set([school.shortName, ...aliases])].filter((name) => name !== '' && !own.has(name));
}

function OtherNames({ names }: { readonly names: readonly string[] }) {
  const [all, setAll] = useState(false);
  if (names.length === 0) return null;
  const shown = all || names.length <= SHOWN + 1 ? names : names.slice(0, SHOWN);
  return (
    <div className="identity-wide">
      <dt>{W.profile.identity.aliases}</dt>
      <dd>
        {shown.map((name, at) => (
          <Fragment key={name}>
            {at > 0 && ' · '}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
        {shown.length < names.length && (
          <>
            {' '}
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {W.profile.identity.moreAliases(names.length - shown.length)}
            </button>
          </>
        )}
      </dd>
    </div>
  );
}

function Where({ school }: { readonly school: School }) {
  const words = W.profile.identity;
  if (school.place === null) {
    return <p className="identity-nowhere small soft">{school.country === 'ZZ' ? words.madeUp : words.noPlace}</p>;
  }
  return (
    <Suspense fallback={<Waiting words={words.map} />}>
      <PlacePin place={school.place} name={`${school.name}, ${wordSchoolPlace(school)}`} />
    </Suspense>
  );
}
