import { REVIEW_DEFAULTS, reviewList } from '@bearings/core/fit';
import { SOFTWARE } from '@bearings/library';
import {
  factSources,
  LIST_WORDS,
  openMoneyRules,
  readSharedList,
  SHARE_PARTS,
  type SharedComment,
  shareList,
  type SharePart,
  writeShare,
  writeSheet,
} from '@bearings/library/fit';
import { writeWhole } from '@bearings/store';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type ListedOptions, rankList } from '../program/open-list.js';
import { readInputText } from '../program/read-input.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface ShareOptions extends ListedOptions {
  readonly to: string;
  readonly parts: string;
  readonly comment: readonly string[];
  readonly by: string;
  readonly after?: string;
}

/** Writes the list of a profile as a file to read, with the chosen parts alone. */
export async function shareShortlist(world: World, file: string, options: ShareOptions): Promise<ExitStatus> {
  const parts = readParts(options.parts);
  if (options.comment.length > 0 && options.by === '') throw new UsageError('--comment needs --by: who says so');
  const list = await rankList(world, file, options);
  const { profile, answer, deadlines, names, fields, today, job } = list;
  const onList = new Set(profile.list.map(({ school }) => school));
  const shared = shareList({
    profile,
    answer,
    deadlines,
    names,
    parts,
    made: today,
    before: options.after === undefined ? null : readSharedList(readInputText(options.after), options.after),
    comments: options.comment.map((text) => readComment(text, options.by, today, onList)),
  });
  const labels = new Map([...fields].map(([id, { label }]) => [id, label]));
  const sources = new Map(
    factSources(job.library).map(({ code, title, publisher }) => [code, `${title}, ${publisher}`]),
  );
  writeWhole(options.to, writeShare(shared, { fields: labels, sources }, LIST_WORDS));
  world.err(`version ${shared.version} was written to ${options.to}, with ${parts.join(', ')} and nothing else\n`);
  return EXIT.done;
}

function readParts(text: string): readonly SharePart[] {
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !SHARE_PARTS.some((part) => part === word));
  if (unknown !== undefined) throw new UsageError(`--parts takes some of ${SHARE_PARTS.join(', ')}, not "${unknown}"`);
  return SHARE_PARTS.filter((part) => asked.includes(part));
}

/** "us-ohsu: text" is a comment on a school of the list, any other text one on the whole. */
function readComment(text: string, by: string, on: string, onList: ReadonlySet<string>): SharedComment {
  const [, school, rest] = /^([a-z0-9-]+):\s*(.*)$/s.exec(text) ?? [];
  return school !== undefined && onList.has(school)
    ? { by, on, school, text: rest ?? '' }
    : { by, on, school: null, text };
}

export interface SheetOptions extends ListedOptions {
  readonly to: string;
  readonly withoutPerson?: boolean;
  readonly withLicensed?: boolean;
}

/** Writes a sheet for an advisor. */
export async function writeShortlistSheet(world: World, file: string, options: SheetOptions): Promise<ExitStatus> {
  const list = await rankList(world, file, options);
  const { profile, facts, schools, today, job } = list;
  const money = openMoneyRules(job.library);
  const sheet = writeSheet(
    {
      ...list,
      review: reviewList(profile, { schools, facts, money, rules: REVIEW_DEFAULTS, today }),
      rules: money,
      sources: factSources(job.library),
      made: today,
      software: SOFTWARE,
      withPerson: !options.withoutPerson,
      withLicensed: options.withLicensed ?? false,
    },
    LIST_WORDS,
  );
  writeWhole(options.to, sheet);
  world.err(`${profile.list.length} schools were written to ${options.to}\n`);
  return EXIT.done;
}
