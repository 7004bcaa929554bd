import { FORMULA_START } from './neutralize-formula.js';

/**
 * A text that a spreadsheet would run as a formula, made harmless by an apostrophe before it, in a way that can be taken
 * back: a text that already begins with apostrophes before such a start gets one more. For tables that people open and that
 * are read back; `neutralizeFormula` is for those that are not.
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function restoreFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
