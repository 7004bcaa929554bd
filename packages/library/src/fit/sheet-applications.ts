import type { SchoolId } from '@bearings/core';
import type { ApplicationCost, FieldId, ListEntry } from '@bearings/core/fit';
import { type Html, html, wide } from './html.js';
import { mayShow, type SheetContext } from './sheet-school.js';

/** What applying costs, part by part: fees of services and tests by their rules, secondaries by the facts of the schools. */
export function writeApplications(cost: ApplicationCost, list: readonly ListEntry[], context: SheetContext): Html {
  const { words, sources, facts } = context;
  const { sheet, shared } = words;
  const row = (label: Html | string, value: Html | string): Html =>
    html`<tr><th scope="row">${label}</th><td class="n">${value}</td></tr>`;
  const fees = list.flatMap(({ school }) => facts.find(school as SchoolId, 'secondary-fee' as FieldId) ?? []);
  const behind = fees.filter(({ value }) => value.kind === 'value');
  const isShown = mayShow(behind, context);
  const computed = (text: string): Html | string => (isShown ? sources.computed(text, behind) : shared.withheld);
  const { services, tests, secondaries, mayBeWaived, unknownSecondary, unknownService } = cost;
  return wide(
    sheet.applications,
    html`<table><tbody>${[
      ...services.map(({ service, schools, assisted, cents, currency, cycle, source, grade }) => {
        const label = sources.computed(sheet.service(service.toUpperCase(), schools, assisted, cycle));
        if (cents === null || grade === null) return row(label, shared.unknown);
        const text = currency === 'USD' ? words.amount(cents) : `${words.number(cents / 100, 2)} ${currency}`;
        return row(label, sources.rule(text, source, words.grades[grade]));
      }),
      ...(unknownService.length > 0
        ? [row(sources.computed(sheet.unknownServices(unknownService.length)), shared.unknown)]
        : []),
      row(
        sources.computed(sheet.secondaries(secondaries.known, unknownSecondary.length)),
        computed(words.amount(secondaries.cents)),
      ),
      ...(mayBeWaived.schools.length > 0
        ? [
            row(
              sources.computed(sheet.mayBeWaived(mayBeWaived.schools.length)),
              computed(words.amount(mayBeWaived.cents)),
            ),
          ]
        : []),
      ...tests.map(({ test, cents, source, grade, year }) =>
        cents === null || grade === null
          ? row(test.toUpperCase(), shared.unknown)
          : row(
              sources.computed(`${test.toUpperCase()}${year === null ? '' : `, ${year}`}`),
              sources.rule(words.amount(cents), source, words.grades[grade]),
            ),
      ),
      row(sheet.total, computed(cost.isLeast ? shared.atLeast(words.amount(cost.total)) : words.amount(cost.total))),
    ]}</tbody></table>`,
  );
}
