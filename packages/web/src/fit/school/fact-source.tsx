import type { Fact } from '@bearings/core/fit';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { wordWhose } from '../word-fact.js';
import type { ReadSource } from './list-sources.js';

/** Titles of sources by their codes. */
export type SourceTitles = Readonly<Record<string, string>>;

interface FactSourceProps {
  readonly fact: Fact;
  readonly sources: SourceTitles;
  /** Whether what stands before it says already whose it is. */
  readonly isWhoseSaid?: boolean;
}

/** Where a fact comes from: whose it is, its year, its source, when it was read, and whether it may be passed on. */
export function FactSource({ fact, sources, isWhoseSaid = false }: FactSourceProps) {
  const { year, period } = fact;
  const head = [isWhoseSaid ? '' : wordWhose(fact), year === null ? '' : String(year)].filter(Boolean);
  return (
    <>
      {head.length > 0 && `${head.join(', ')}; `}
      {year === null && period !== '' && (
        <>
          <DataText>{period}</DataText>;{' '}
        </>
      )}
      <SourceRead {...fact} titles={sources} />
    </>
  );
}

/** A source by its title, when it was read, and whether it may be passed on. */
export function SourceRead({ source, retrieved, licence, titles }: ReadSource & { readonly titles: SourceTitles }) {
  const more = [
    ...(retrieved === '' ? [] : [F.school.source.read(retrieved)]),
    ...(licence === 'not-to-publish' ? [F.page.notToPublish] : []),
  ];
  return (
    <>
      <DataText>{titles[source] ?? source}</DataText>
      {more.length > 0 && ` (${more.join('; ')})`}
    </>
  );
}
