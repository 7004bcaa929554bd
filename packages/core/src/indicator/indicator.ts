declare const brand: unique symbol;

/** An indicator, by its code ("citations-per-paper"). */
export type IndicatorId = string & { readonly [brand]: 'IndicatorId' };

const PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Reads an indicator id; a text that is none is a bug of the caller. */
export function indicatorId(text: string): IndicatorId {
  if (!isIndicatorId(text)) throw new RangeError(`not an indicator id: ${JSON.stringify(text)}`);
  return text;
}

/** Whether a text has the form of an indicator id. */
export function isIndicatorId(text: string): text is IndicatorId {
  return PATTERN.test(text);
}

/** Whether more is better. */
export type Direction = 'higher' | 'lower';

/** What kind of fact it is: what goes in, how it is done, what comes out, what follows, or what others think (Berlin Principles 7 and 8). */
export const INDICATOR_KINDS = ['input', 'process', 'output', 'outcome', 'reputation', 'context'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** One measured property of a school, defined once. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  /** What a reader must know before using it; empty where there is nothing. */
  readonly warning: string;
}
