import { indicatorId, type Indicator } from '@bearings/core';

/** An indicator of QS by Subject and the headers, folded, under which it has been printed over the years. */
export interface QsIndicator {
  readonly indicator: Indicator;
  readonly headers: readonly string[];
}

/** In the order in which QS prints them. */
export const QS_INDICATORS: readonly QsIndicator[] = [
  define('academic-reputation', 'Academic reputation', 'reputation', 'QS score of the survey of academics', [
    'academic reputation',
    'academic',
    'academic rep',
    'ar',
  ]),
  define('employer-reputation', 'Employer reputation', 'reputation', 'QS score of the survey of employers', [
    'employer reputation',
    'employer',
    'employer rep',
    'er',
  ]),
  define('citations-per-paper', 'Citations per paper', 'output', 'QS score of citations per paper of the subject', [
    'citations per paper',
    'citations paper',
    'citation per paper',
    'citations',
    'cpp',
    'cp',
  ]),
  define('h-index', 'H-index', 'output', 'QS score of the h-index over the papers of the subject', [
    'h index citations',
    'h index',
    'hindex',
    'h',
    'hi',
  ]),
  define(
    'international-research-network',
    'International research network',
    'output',
    'QS score of the spread of partners abroad',
    ['international research network', 'international research network index', 'irn', 'irn index'],
  ),
];

function define(
  id: string,
  label: string,
  kind: 'reputation' | 'output',
  definition: string,
  headers: readonly string[],
): QsIndicator {
  const unit = 'score of 100';
  const warning = 'Normalized by QS over the institutions that it analysed; not a reading.';
  return { indicator: { id: indicatorId(id), label, definition, unit, direction: 'higher', kind, warning }, headers };
}

/** The indicator whose score stands under a folded header, or null. */
export function findQsIndicator(header: string): QsIndicator | null {
  const base = header.replace(/ (?:scores?|indicator)$/, '');
  return QS_INDICATORS.find(({ headers }) => headers.includes(base)) ?? null;
}
