import type { Page } from 'playwright-core';

/** A row of the table as it stands on the page. */
export interface Line {
  readonly school: string;
  readonly name: string;
  readonly rank: string;
}

/** The rows of the table that exist: those in sight and a few around them. */
export const lines = (page: Page): Promise<Line[]> =>
  page.locator('tr[data-school]').evaluateAll((rows) =>
    rows.map((row) => ({
      school: row.getAttribute('data-school') ?? '',
      name: row.querySelector('.school-link')?.textContent ?? '',
      rank: row.querySelector('.at-rank')?.textContent?.trim() ?? '',
    })),
  );

/** Schools in sight, in their order. */
export const order = async (page: Page): Promise<string> => (await lines(page)).map(({ school }) => school).join(' ');

/** The weights of the rail in percent, group by group, by label. */
export const weightsOf = (page: Page): Promise<Record<string, number>[]> =>
  page
    .locator('.weighs')
    .evaluateAll((groups) =>
      groups.map((group) =>
        Object.fromEntries(
          [...group.querySelectorAll<HTMLInputElement>('input[type=number]')].map((input) => [
            (input.getAttribute('aria-label') ?? '').replace(/^Weight of | in percent$/g, ''),
            input.valueAsNumber,
          ]),
        ),
      ),
    );

/** The sum of each group of weights in percent, to a tenth. */
export const sums = async (page: Page): Promise<number[]> =>
  (await weightsOf(page)).map((group) => Math.round(Object.values(group).reduce((sum, w) => sum + w, 0) * 10) / 10);

/** The weights that stand in the address, by id. */
export const asked = (page: Page): Record<string, number> =>
  Object.fromEntries(
    (new URL(page.url()).searchParams.get('weights') ?? '')
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split(':'))
      .map(([id, weight]) => [id, Number(weight)]),
  );

/** A number of the rail, by the label of what it weighs. */
export const number = (page: Page, label: string) =>
  page.getByRole('spinbutton', { name: `Weight of ${label} in percent`, exact: true });

/** A slider of the rail, by the label of what it weighs. */
export const slider = (page: Page, label: string) =>
  page.getByRole('slider', { name: `Weight of ${label}`, exact: true });
