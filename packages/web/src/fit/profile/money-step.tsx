import type { Budget, DollarRate } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { changeProfile } from '../fit-store.js';
import { Group, YesNo } from './choices.js';
import { currencyOptions } from './code-names.js';
import { DateInput, isDay } from './date-field.js';
import { NumberField, NumberInput } from './number-field.js';
import { readNumber } from './read-number.js';
import { RowState } from './scores-step.js';
import type { StepProps } from './step-props.js';
import { SelectField, TextField } from './text-field.js';
import { type RowForm, useRows } from './use-rows.js';

const AMOUNT = { least: 0, most: 999_999_999, decimals: 2 };
const DOLLARS = 'USD';

/** What the person can pay, owes and would borrow. A rate of exchange goes with its currency. */
export function MoneyStep({ profile: { money } }: StepProps) {
  const words = F.profile.money;
  const { currency, federalLoansSoFar: all, federalGraduateLoansSoFar: graduate } = money;
  const set = (change: Partial<Budget>): void =>
    changeProfile((profile) => ({ ...profile, money: { ...profile.money, ...change } }));
  const amount = (key: AmountKey, label: string, unit: string, hint = '', check?: (value: number) => string | null) => (
    <NumberField
      {...AMOUNT}
      place={`money/${key}`}
      label={label}
      hint={hint}
      unit={unit}
      value={money[key]}
      check={check}
      onValue={(value) => set({ [key]: value })}
    />
  );
  const currencies = currencyOptions();
  return (
    <>
      <SelectField
        label={words.currency}
        hint={words.currencyHint}
        value={currency}
        options={currencies.some(([code]) => code === currency) ? currencies : [[currency, currency], ...currencies]}
        onValue={(code) => set({ currency: code, dollarRate: null })}
      />
      {currency !== DOLLARS && <RateFields money={money} onRate={(dollarRate) => set({ dollarRate })} />}
      {amount('yearly', words.yearly, `${currency} ${words.aYear}`)}
      {amount('savings', words.savings, currency, words.savingsHint)}
      {amount('mostDebt', words.mostDebt, currency)}
      {amount('applications', words.applications, currency)}
      <Group legend={words.loans} className="say-section" hint={words.loansHint}>
        {amount('federalLoansSoFar', words.loansSoFar, DOLLARS, '', (value) =>
          graduate !== null && value < graduate ? words.allBound(formatCount(graduate)) : null,
        )}
        {amount('federalGraduateLoansSoFar', words.graduate, DOLLARS, words.graduateHint, (value) =>
          all !== null && value > all ? words.graduateBound(formatCount(all)) : null,
        )}
        <YesNo
          legend={words.borrowedBefore}
          hint={words.borrowedHint}
          value={money.borrowedBefore}
          onValue={(borrowedBefore) => set({ borrowedBefore })}
        />
      </Group>
      <YesNo
        legend={words.assistance}
        hint={words.assistanceHint}
        value={money.feeAssistance}
        onValue={(feeAssistance) => set({ feeAssistance })}
      />
    </>
  );
}

type AmountKey = 'yearly' | 'savings' | 'mostDebt' | 'applications' | 'federalLoansSoFar' | 'federalGraduateLoansSoFar';

interface TypedRate {
  readonly rate: string;
  readonly date: string;
  readonly source: string;
}

/** No dollar costs nothing. */
const RATE = { least: 0.000_001, most: 999_999_999 };

const RATE_FORM: RowForm<DollarRate, TypedRate> = {
  blank: { rate: '', date: '', source: '' },
  write: ({ rate, date, source }) => ({ rate: String(rate), date, source }),
  read: ({ rate, date, source }) => {
    const read = readNumber(rate, RATE);
    return read.kind === 'value' && isDay(date) && source.trim() !== '' ? { rate: read.value, date, source } : null;
  },
};

interface RateFieldsProps {
  readonly money: Budget;
  onRate(rate: DollarRate | null): void;
}

/** What a dollar costs, when and by whom: the three are said together or not at all. */
function RateFields({ money, onRate }: RateFieldsProps) {
  const words = F.profile.money;
  const said = money.dollarRate === null ? [] : [money.dollarRate];
  const { rows, change, remove } = useRows('money/dollarRate', said, RATE_FORM, ([rate]) => onRate(rate ?? null), 1);
  const { typed, last } = rows[0] ?? { typed: RATE_FORM.blank, last: null };
  const type = (part: Partial<TypedRate>): void => {
    const isEmpty = Object.values({ ...typed, ...part }).every((text) => text === '');
    if (isEmpty) remove(0);
    else change(0, part);
  };
  return (
    <Group legend={words.rate} className="say-section" hint={words.rateHint}>
      <div className="say-row">
        <NumberInput
          {...RATE}
          label={words.rateAmount(money.currency)}
          typed={typed.rate}
          last={last?.rate ?? null}
          onType={(rate) => type({ rate })}
        />
        <DateInput label={words.rateDate} typed={typed.date} onType={(date) => type({ date })} />
        <TextField label={words.rateSource} value={typed.source} onValue={(source) => type({ source })} />
        <RowState isOpen={Object.values(typed).some(Boolean) && RATE_FORM.read(typed) === null} />
      </div>
    </Group>
  );
}
