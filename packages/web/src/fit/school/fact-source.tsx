import type { Fact } from '@bearings/core/fit';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { wordWhose } from '../word-fact.js';

/** Titles of sources by their codes. */
export type SourceTitles = Readonly<Record<string, string>>;

interface FactSourceProps {
  readonly fact: Fact;
  readonly sources: SourceTitles;
  /** Whether year and people stand elsewhere. */
  readonly alone?: boolean;
}

/** Where a fact comes from: whose it is, its year, its source, when it was read, and whether it may be passed on. */
export function FactSource({ fact, sources, alone = false }: FactSourceProps) {
  const { year, period, retrieved, licence, source } = fact;
  const head = alone ? [] : [wordWhose(fact), year === null ? '' : String(year)].filter(Boolean);
  const tail = [
    ...(retrieved === '' ? [] : [F.school.source.read(retrieved)]),
    ...(licence === 'not-to-publish' ? [F.page.notToPublish] : []),
  ];
  return (
    <>
      {head.length > 0 && `${head.join(', ')}; `}
      {!alone && year === null && period !== '' && (
        <>
          <DataText>{period}</DataText>;{' '}
        </>
      )}
      <DataText>{sources[source] ?? source}</DataText>
      {tail.length > 0 && ` (${tail.join('; ')})`}
    </>
  );
}
