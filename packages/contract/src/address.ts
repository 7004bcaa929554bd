/** What a ranking is asked for beside its edition. */
export interface RankingQuestion {
  readonly methodology?: string | undefined;
  readonly cohort?: string | undefined;
  readonly where?: readonly string[] | undefined;
  readonly weight?: readonly string[] | undefined;
  readonly normalize?: string | undefined;
  readonly aggregate?: string | undefined;
  readonly missing?: string | undefined;
  readonly round?: string | undefined;
  readonly top?: number | undefined;
  readonly after?: string | undefined;
}

/** What is asked about doubt: the texts of `bearings doubt`. */
export interface DoubtAskedOf extends Omit<RankingQuestion, 'top' | 'after'> {
  readonly region?: string | undefined;
  readonly range?: string | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly gaps?: string | undefined;
  readonly draws?: string | undefined;
  readonly until?: string | undefined;
  readonly seed?: string | undefined;
  readonly coverage?: string | undefined;
  readonly nodes?: string | undefined;
  readonly shares?: string | undefined;
}

/** What is asked about weights: the texts of `bearings weights`. */
export interface WeightsAskedOf extends Omit<RankingQuestion, 'top' | 'after'> {
  readonly wanted?: readonly string[] | undefined;
  readonly measure?: string | undefined;
}

/** What is asked of the works behind a reading. */
export interface WorksAskedOf {
  readonly by?: string | undefined;
  readonly own?: string | undefined;
  readonly from?: number | undefined;
  readonly top?: number | undefined;
}

/** The addresses of the interface, so that neither end spells one by hand. */
export const ADDRESS = {
  editions: '/api/editions',
  edition: (id: string) => `/api/editions/${encodeURIComponent(id)}`,
  ranking: (id: string, question: RankingQuestion = {}) =>
    `/api/editions/${encodeURIComponent(id)}/ranking${queryOf(question)}`,
  doubt: (id: string, question: DoubtAskedOf = {}) =>
    `/api/editions/${encodeURIComponent(id)}/doubt${queryOf(question)}`,
  weights: (id: string, question: WeightsAskedOf = {}) =>
    `/api/editions/${encodeURIComponent(id)}/weights${queryOf(question)}`,
  evidence: (id: string) => `/api/editions/${encodeURIComponent(id)}/evidence`,
  school: (edition: string, school: string, question: RankingQuestion = {}) =>
    `/api/editions/${encodeURIComponent(edition)}/schools/${encodeURIComponent(school)}${queryOf(question)}`,
  worksCounts: (edition: string, school: string) =>
    `/api/editions/${encodeURIComponent(edition)}/schools/${encodeURIComponent(school)}/works`,
  works: (edition: string, school: string, indicator: string, question: WorksAskedOf = {}) =>
    `${ADDRESS.worksCounts(edition, school)}/${encodeURIComponent(indicator)}${queryOf(question)}`,
  /** All of them, as CSV. */
  worksTable: (edition: string, school: string, indicator: string, question: WorksAskedOf = {}) =>
    `${ADDRESS.worksCounts(edition, school)}/${encodeURIComponent(indicator)}/csv${queryOf(question)}`,
  methodologies: '/api/methodologies',
  methodology: (id: string) => `/api/methodologies/${encodeURIComponent(id)}`,
  cohorts: '/api/cohorts',
  indicators: '/api/indicators',
  sources: '/api/sources',
  match: (name: string) => `/api/match?name=${encodeURIComponent(name)}`,
  openapi: '/api/openapi.json',
} as const;

/** Writes a question as the end of an address: fixed order, nothing where nothing is asked. */
export function queryOf(question: RankingQuestion & DoubtAskedOf & WeightsAskedOf & WorksAskedOf): string {
  const pairs: (readonly [string, string | undefined])[] = [
    ['methodology', question.methodology],
    ['cohort', question.cohort],
    ...(question.where ?? []).map((text) => ['where', text] as const),
    ...(question.weight ?? []).map((text) => ['weight', text] as const),
    ['normalize', question.normalize],
    ['aggregate', question.aggregate],
    ['missing', question.missing],
    ['round', question.round],
    ['by', question.by],
    ['own', question.own],
    ['from', question.from ? String(question.from) : undefined],
    ['top', question.top === undefined ? undefined : String(question.top)],
    ['after', question.after],
    ['region', question.region],
    ['range', question.range],
    ...(question.rules ?? []).map((text) => ['rules', text] as const),
    ['gaps', question.gaps],
    ['draws', question.draws],
    ['until', question.until],
    ['seed', question.seed],
    ['coverage', question.coverage],
    ['nodes', question.nodes],
    ['shares', question.shares],
    ...(question.wanted ?? []).map((text) => ['wanted', text] as const),
    ['measure', question.measure],
  ];
  const asked = pairs.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []));
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
}
