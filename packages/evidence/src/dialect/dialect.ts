/** Engines that can run the relations. */
export const ENGINE_NAMES = ['duckdb', 'clickhouse', 'postgres', 'trino'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/**
 * What engines say differently. All else in a relation is said by every engine alike: no list and no JSON functions, every
 * column named, only integers summed, halves rounded up: by `floor(x + 0.5)`, or in whole numbers where they are enough.
 */
export interface Dialect {
  readonly name: EngineName;
  /** A number as a 64-bit floating point one; never null. */
  double(x: string): string;
  /** A whole number in 64 bits; never null. */
  integer(x: string): string;
  /** The whole part of a division of whole numbers, the first not below zero and the second above. */
  quotient(a: string, b: string): string;
  /** The smaller of two numbers. */
  least(a: string, b: string): string;
  /** Whether a text is one of the listed literals, of which there is at least one. */
  isAmong(x: string, listed: readonly string[]): string;
  /** A statement that makes a table of what is selected. */
  createTable(table: string, select: string): string;
  dropTable(table: string): string;
}

/** A sum of whole numbers in 64 bits: some engines widen it, and widened numbers print and divide in other ways. */
export function total(dialect: Dialect, x: string, over = ''): string {
  return dialect.integer(`sum(${x})${over === '' ? '' : ` over (${over})`}`);
}

/** How many rows there are, in 64 bits. */
export function count(dialect: Dialect): string {
  return dialect.integer('count(*)');
}

/** So many millionths of a whole number, both of columns and neither below zero, halves rounded up; exact up to 2^63. */
export function millionthsOf(dialect: Dialect, value: string, millionths: string): string {
  return dialect.quotient(`(${value} * ${millionths} + 500000)`, '1000000');
}

/** One where something is true, else nought. */
export function oneIf(dialect: Dialect, condition: string): string {
  return `case when ${condition} then ${dialect.integer('1')} else ${dialect.integer('0')} end`;
}

/** Of how many rows something is true; null of none. */
export function countIf(dialect: Dialect, condition: string): string {
  return total(dialect, oneIf(dialect, condition));
}

/** A number rounded to a whole one, halves up. */
export function rounded(dialect: Dialect, x: string): string {
  return dialect.integer(`floor(${x} + 0.5)`);
}

/** A text of a method as a literal; the only texts that are spliced in, each of letters, digits, spaces and hyphens. */
export function literal(text: string): string {
  if (!/^[\p{L}\p{N} _-]*$/u.test(text)) throw new RangeError(`not a word of a method: ${JSON.stringify(text)}`);
  return `'${text}'`;
}

/** Whether a text column is one of the listed values; nothing is in an empty list. */
export function isOneOf(dialect: Dialect, column: string, values: readonly string[]): string {
  return values.length === 0 ? '1 = 0' : dialect.isAmong(column, values.map(literal));
}

/** A whole number of a method as a literal. */
export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value);
}
