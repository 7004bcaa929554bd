const SPACES = /[\s\u00a0\u202f]/g;
const CURRENCY = /^(?:US\$|USD|EUR|GBP|[$€£¥])|(?:USD|EUR|GBP|[$€£¥])$/;
const DECIMAL_POINT = /^[+-]?(?:\d+|\d{1,3}(?:[,'’]\d{3})+)?(?:\.\d+|\.)?(?:[eE][+-]?\d{1,3})?$/;
const DECIMAL_COMMA = /^[+-]?(?:\d+|\d{1,3}(?:[.'’]\d{3})+)?(?:,\d+|,)?(?:[eE][+-]?\d{1,3})?$/;

/**
 * The number a text says, NaN where it says none. Signs of currency and percent are left out, thousands may be parted
 * in threes; which sign parts the decimals is never guessed. "40%" is 40: the unit of the indicator says percent.
 */
export function parseNumber(text: string, decimal: '.' | ','): number {
  const compact = text.replace(SPACES, '').replace(/[−–](?=[\d.,])/, '-');
  const bare = compact.replace(CURRENCY, '').replace(/%$/, '');
  if (!/\d/.test(bare) || !(decimal === '.' ? DECIMAL_POINT : DECIMAL_COMMA).test(bare)) return Number.NaN;
  const plain = decimal === '.' ? bare.replace(/[,'’]/g, '') : bare.replace(/[.'’]/g, '').replace(',', '.');
  const number = Number(plain);
  return Number.isFinite(number) ? number : Number.NaN;
}
