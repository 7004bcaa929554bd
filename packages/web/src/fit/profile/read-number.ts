/** What a number has to meet. */
export interface NumberBounds {
  readonly least?: number | null | undefined;
  readonly most?: number | null | undefined;
  /** The most digits behind the decimal sign; 0 for whole numbers. Any where it is left out. */
  readonly decimals?: number | undefined;
}

/** What a text says as a number. */
export type NumberRead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'wrong'; readonly why: 'no-number' | 'whole' | 'decimals' | 'bounds' };

/** Thousands are set off by commas, or not at all; the decimal sign is a point, or a comma where nothing else can be meant. */
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const PLAIN = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i;

/** Reads a number as a person types it: "15,000", "$15000", "3,75", "−3". */
export function readNumber(typed: string, { least, most, decimals }: NumberBounds = {}): NumberRead {
  const text = typed.replaceAll('−', '-').replace(/[\s$%'’_]/g, '');
  if (text === '') return { kind: 'empty' };
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : PLAIN.test(text) ? text.replace(',', '.') : null;
  const value = Number(plain ?? Number.NaN);
  if (plain === null || !Number.isFinite(value)) return { kind: 'wrong', why: 'no-number' };
  const digits = plain.split('.')[1]?.length ?? 0;
  if (decimals !== undefined && digits > decimals) return { kind: 'wrong', why: decimals === 0 ? 'whole' : 'decimals' };
  if (value < (least ?? Number.NEGATIVE_INFINITY) || value > (most ?? Number.POSITIVE_INFINITY))
    return { kind: 'wrong', why: 'bounds' };
  return { kind: 'value', value };
}

const FROM = 10_000;

/** A number as it stands in a field, and is read again: thousands are set off from ten thousand on, and years are not. */
export function writeNumber(value: number): string {
  const text = String(value);
  if (Math.abs(value) < FROM || text.includes('e')) return text;
  const [whole = '', part] = text.split('.');
  const grouped = whole.replace(/(\d)(?=(\d{3})+$)/g, '$1,');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
