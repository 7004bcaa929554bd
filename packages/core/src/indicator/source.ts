/** Who published a piece of evidence, as cohorts/sources.csv lists it. */
export interface Source {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly licence: string;
  readonly url: string;
  readonly note: string;
}
