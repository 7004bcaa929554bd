/** How a text begins that a spreadsheet runs as a formula. */
export const FORMULA_START = /^[\t\r\n ]*[=+\-@]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * A text that a spreadsheet would run as a formula, made harmless by an apostrophe before it; any other text, and any
 * number, as it is. For files that people open, never for tables that are read back.
 */
export function neutralizeFormula(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
