import { type Profile, type RaisedFlag, REVIEW_DEFAULTS, type ReviewRules } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import { formatCount, formatPlain, formatShare } from '../../text/words.js';

/** Why a flag was raised: what was found, and from where on. */
export function wordFlag({ flag, found }: RaisedFlag, { money }: Pick<Profile, 'money'>): string {
  const rules = REVIEW_DEFAULTS;
  const own = (limit: number | null): string => (limit === null ? '' : wordOwn(limit, money.currency));
  const limits: Partial<Record<RaisedFlag['flag'], string>> = {
    short: formatCount(rules.fewest),
    long: formatCount(rules.most),
    'few-targets': formatCount(rules.targets),
    'no-label': formatShare(rules.part),
    'mostly-reach': formatShare(rules.part),
    'out-of-state-trap': formatShare(rules.outOfState),
    'over-budget': own(money.applications),
    debt: own(money.mostDebt),
  };
  const said = flag === 'over-budget' ? F.list.amount(found) : formatCount(found);
  return F.apply.flags.because[flag](said, limits[flag] ?? '');
}

/** An amount as the person gave it, in their currency. */
function wordOwn(amount: number, currency: string): string {
  return currency === 'USD' ? W.units.usd(formatPlain(amount), '') : `${formatPlain(amount)} ${currency}`;
}

/** From where on flags are raised. */
export function wordRules(today: string, rules: ReviewRules = REVIEW_DEFAULTS): string {
  return F.apply.flags.rules(
    today,
    formatCount(rules.fewest),
    formatCount(rules.most),
    formatCount(rules.targets),
    formatShare(rules.part),
    formatShare(rules.outOfState),
  );
}
