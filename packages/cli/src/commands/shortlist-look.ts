import { diffList, type FactLook, type Field, type ListChange, readLook, takeLook } from '@bearings/core/fit';
import { parseJson } from '@bearings/library';
import { LIST_WORDS } from '@bearings/library/fit';
import { writeWhole } from '@bearings/store';
import { printAnswer } from '../print/print-answer.js';
import { wrapText } from '../print/print-columns.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { widthOf } from '../program/job.js';
import { type ListedOptions, rankList } from '../program/open-list.js';
import { readInputText } from '../program/read-input.js';
import type { World } from '../program/world.js';

/** Keeps what is seen of a list on a day. */
export async function lookAtShortlist(
  world: World,
  file: string,
  options: ListedOptions & { readonly to?: string },
): Promise<ExitStatus> {
  const { profile, answer, facts, cohort, today } = await rankList(world, file, options);
  const look = `${JSON.stringify(takeLook({ profile, answer, facts, cohort, taken: today }))}\n`;
  if (options.to === undefined) world.out(look);
  else {
    writeWhole(options.to, look);
    world.err(`what is seen of ${profile.list.length} schools was written to ${options.to}\n`);
  }
  return EXIT.done;
}

/** Tells what has changed in a list since a look. */
export async function diffShortlist(
  world: World,
  file: string,
  lookFile: string,
  options: ListedOptions,
): Promise<ExitStatus> {
  const before = readLook(parseJson(readInputText(lookFile), lookFile), lookFile);
  const { profile, answer, facts, fields, cohort, today, job } = await rankList(world, file, options);
  const diff = diffList(before, takeLook({ profile, answer, facts, cohort, taken: today }));
  const lines = diff.changes.map((change) => ({ change, text: wordChange(change, fields) }));
  printAnswer(job, {
    json: () => diff,
    csv: () => ({
      columns: ['school', 'name', 'kind', 'what'],
      rows: lines.map(({ change, text }) => [change.school, change.name, change.kind, text]),
    }),
    table: () =>
      [
        `Changes from ${diff.from} to ${diff.to}${diff.isSameCohort ? '' : `; the look was among other schools (${before.cohort}), so ranks and labels are not compared`}`,
        ...(lines.length === 0 ? ['- none'] : []),
        ...lines.map(({ change, text }) =>
          wrapText(`- ${change.name || change.school}: ${text}`, widthOf(world), '    '),
        ),
        '',
      ].join('\n'),
  });
  return EXIT.done;
}

function wordChange(change: ListChange, fields: ReadonlyMap<string, Field>): string {
  const label = (field: string): string => fields.get(field)?.label ?? field.replaceAll('-', ' ');
  const from = (what: string, before: string | null, now: string | null): string =>
    `${what}: ${before ?? 'unknown'} → ${now ?? 'unknown'}`;
  switch (change.kind) {
    case 'added':
      return `came onto the list (${LIST_WORDS.states[change.state]})`;
    case 'removed':
      return `is no longer on the list (was ${LIST_WORDS.states[change.state]})`;
    case 'state':
      return from('status', LIST_WORDS.states[change.before], LIST_WORDS.states[change.now]);
    case 'deadline':
      return from(
        change.field === null ? change.what : label(change.field),
        change.before?.replace('T', ' ') ?? (change.field === null ? 'none' : null),
        change.now?.replace('T', ' ') ?? (change.field === null ? 'none' : null),
      );
    case 'requirement':
      return from(
        `${LIST_WORDS.requirements[change.requirement]} (${label(change.field).toLowerCase()})`,
        change.before === null ? 'not asked' : LIST_WORDS.outcomes[change.before],
        change.now === null ? 'not asked' : LIST_WORDS.outcomes[change.now],
      );
    case 'label':
      return from(
        'numbers',
        change.before && LIST_WORDS.labels[change.before],
        change.now && LIST_WORDS.labels[change.now],
      );
    case 'rank':
      return from('your rank', wordRank(change.before), wordRank(change.now));
    case 'edition':
      return from(`rank in ${change.edition}`, change.before?.toString() ?? 'none', change.now?.toString() ?? 'none');
    case 'fact': {
      const whose = [change.population, change.residency].filter((one) => one !== null).join(', ');
      return from(
        `${label(change.field)}${whose === '' ? '' : ` (${whose})`}`,
        wordFact(change.before),
        wordFact(change.now),
      );
    }
  }
}

function wordRank(rank: { readonly rank: number; readonly low: number; readonly high: number } | null): string {
  return rank === null ? 'not placed' : LIST_WORDS.shared.rank(rank.rank, rank.low, rank.high);
}

function wordFact(fact: FactLook | null): string | null {
  if (fact === null || fact.says === null) return null;
  return `${fact.says}${fact.year === null ? '' : ` [${fact.year}]`}`;
}
