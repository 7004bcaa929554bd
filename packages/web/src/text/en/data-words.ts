import type { FaultCode, FaultFacts } from '@bearings/core';

/** How a language calls an indicator. */
export interface IndicatorWords {
  readonly label: string;
  readonly definition: string;
  /** What a reader must know before using it; empty where there is nothing. */
  readonly warning: string;
}

/** The sentence of each fault that a page can meet. */
export type FaultSentences = { readonly [C in FaultCode]?: (facts: FaultFacts<C>) => string };

/**
 * Words for what the shipped data and the program itself say. They say it in English, so English has nothing to add;
 * another language gives its own words here, and what it leaves out is shown in English.
 */
export const INDICATORS: Readonly<Record<string, IndicatorWords>> = {};

/** Names alone of indicators that are counted from works, by id. */
export const INDICATOR_NAMES: Readonly<Record<string, string>> = {};

/** Units as they follow a number: "nominations", "per degree". */
export const UNIT_WORDS: Readonly<Record<string, string>> = {};

/** The sentence of a fault, by its code; `core` words it in English. */
export const FAULT_SENTENCES: FaultSentences = {};

/** Short texts of shipped data, by the text: names of pillars, reasons for having no rank. */
export const SAID: Readonly<Record<string, string>> = {};
