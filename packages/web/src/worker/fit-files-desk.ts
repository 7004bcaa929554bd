import { problemOfFault } from '@bearings/contract';
import { Fault, fault } from '@bearings/core';
import {
  deadlinesOf,
  type Field,
  type Profile,
  readLook,
  readProfile,
  REVIEW_DEFAULTS,
  reviewList,
} from '@bearings/core/fit';
import { readFacts } from '@bearings/intake';
import { decodeText, parseJson, SOFTWARE } from '@bearings/library';
import {
  FACT_KINDS,
  factSources,
  formatShortlist,
  openMoneyRules,
  parseProfile,
  readGridFile,
  readShortlist,
  shareList,
  type SharePart,
  writeCalendar,
  writeShare,
  writeSheet,
  writeShortlist,
} from '@bearings/library/fit';
import type { FitFile, ListRead, ReviewedFile } from '../engine/fit.js';
import { listLanguage } from '../text/list-language.js';
import { type FitDesk, isEverything } from './fit-desk.js';
import type { FileAsked, ListFileKind } from './fit-door.js';
import type { Shelved, ShelvedFacts } from './fit-shelf.js';
import { refuseLarge } from './refuse-large.js';
import { slugOf } from './slug-of.js';

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html';

/** Everything that is kept of a person, as one file that can be put back. */
interface Everything {
  readonly format: 1;
  readonly kind: 'bearings-own-list';
  /** Null where there is none yet. */
  readonly profile: unknown;
  readonly facts: readonly ShelvedFacts[];
  readonly looks: readonly unknown[];
  /** Bytes in base 64. */
  readonly grid: { readonly name: string; readonly bytes: string } | null;
}

/** Where files of a person's own list are written and read. */
export class FitFilesDesk {
  constructor(private readonly desk: FitDesk) {}

  async write(kind: ListFileKind, asked: FileAsked): Promise<FitFile> {
    const { profile } = this.desk;
    const name = slugOf(profile.title, 'my-list');
    switch (kind) {
      case 'csv':
        return { name: `${name}.csv`, type: 'text/csv', content: formatShortlist(profile.list, this.#names()) };
      case 'xlsx': {
        const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        return { name: `${name}.xlsx`, type, content: writeShortlist(profile.list, this.#names()) };
      }
      case 'profile':
        return { name: `${name}.profile.json`, type: JSON_TYPE, content: `${JSON.stringify(profile, null, 2)}\n` };
      case 'everything':
        return { name: `${name}.bearings-own.json`, type: JSON_TYPE, content: this.#everything() };
      case 'calendar':
        return { name: `${name}.ics`, type: 'text/calendar', content: await this.#calendar(asked) };
      case 'sheet':
        return { name: `${name}.sheet.html`, type: HTML_TYPE, content: await this.#sheet(asked) };
    }
  }

  async share(parts: readonly SharePart[], { today, language }: FileAsked): Promise<FitFile> {
    const { profile, known, reach } = this.desk;
    const { answer } = await this.desk.ranked();
    const { words, labelOf } = await listLanguage(language);
    const shared = shareList({
      profile,
      answer,
      deadlines: deadlinesOf(profile, this.desk.schools(), known.facts),
      names: this.#names(),
      parts,
      made: today,
      before: null,
      comments: [],
    });
    const fields = new Map(known.fields.map((field) => [field.id, labelOf(field)]));
    const sources = new Map(
      factSources(reach.library).map(({ code, title, publisher }) => [code, `${title}, ${publisher}`]),
    );
    const content = writeShare(shared, { fields, sources }, words);
    return { name: `${slugOf(parts.includes('title') ? profile.title : '', 'list')}.html`, type: HTML_TYPE, content };
  }

  async readList(file: File): Promise<ListRead> {
    refuseLarge(file);
    const entries = readShortlist(new Uint8Array(await file.arrayBuffer()), file.name);
    return { entries, names: this.#namesOf(entries.map(({ school }) => school)) };
  }

  async reviewMany(files: readonly File[], today: string): Promise<readonly ReviewedFile[]> {
    const { facts } = this.desk.known;
    const money = openMoneyRules(this.desk.reach.library);
    const input = { schools: this.desk.schools(), facts, money, rules: REVIEW_DEFAULTS, today };
    const reviewed: ReviewedFile[] = [];
    for (const file of files) {
      try {
        const review = reviewList(await this.#readProfile(file), input);
        const names = this.#namesOf(review.flags.flatMap(({ schools }) => schools));
        reviewed.push({ file: file.name, kind: 'reviewed', review, names });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        reviewed.push({ file: file.name, kind: 'problem', problem: problemOfFault(error, '') });
      }
    }
    return reviewed;
  }

  /** Puts everything back that was saved as one file; a fault where any of it is malformed, and then nothing is changed. */
  async restore(text: string, file: string): Promise<void> {
    const { fields } = this.desk.known;
    const saved = parseJson(text, file) as Partial<Everything>;
    const refuse = (at: string, found: string, expected: string): Error =>
      fault('fit.profile-malformed', { file, at, found, expected });
    if (saved.format !== 1 || !Array.isArray(saved.facts) || !Array.isArray(saved.looks))
      throw refuse('/', 'another form', 'a file that was saved here');
    const profile = saved.profile === null ? null : JSON.stringify(readProfile(saved.profile, file, fields));
    const facts = saved.facts.map((kept: Partial<ShelvedFacts> | null, at): ShelvedFacts => {
      const { name, file: from, text: rows, kind } = kept ?? {};
      const known = kind === 'facts' || FACT_KINDS.some((one) => one === kind);
      if (typeof name !== 'string' || slugOf(name, '') !== name || typeof from !== 'string' || typeof rows !== 'string')
        throw refuse(`/facts/${at}`, 'another form', 'facts as they were saved here');
      if (!known) throw refuse(`/facts/${at}/kind`, String(kind), `one of facts, ${FACT_KINDS.join(', ')}`);
      const read = readFacts(rows, `${file}, facts of ${from}`, fields);
      return {
        name,
        file: from,
        kind: kind!,
        text: rows,
        facts: read.length,
        schools: new Set(read.map(({ school }) => school)).size,
        isLicensed: read.some(({ licence }) => licence === 'not-to-publish'),
      };
    });
    const looks = saved.looks.map((look, at) => readLook(look, `${file}, look ${at + 1}`));
    const grid = gridOf(saved.grid, refuse);
    // A grid that is none is a fault of the file, told before it takes the place of anything.
    if (grid !== null) readGridFile(grid.bytes, grid.name);
    await this.desk.shelf.put({ profile, facts, looks, grid });
    this.desk.renew();
  }

  #everything(): string {
    const { profile, facts, looks, grid } = this.desk.shelf.kept;
    const all: Everything = {
      format: 1,
      kind: 'bearings-own-list',
      profile: profile === null ? null : JSON.parse(profile),
      facts,
      looks,
      grid: grid === null ? null : { name: grid.name, bytes: base64Of(grid.bytes) },
    };
    return `${JSON.stringify(all)}\n`;
  }

  async #calendar({ now, language }: FileAsked): Promise<string> {
    const { profile, known } = this.desk;
    const { words, labelOf } = await listLanguage(language);
    const fields = new Map<string, Field>(known.fields.map((field) => [field.id, field]));
    return writeCalendar(deadlinesOf(profile, this.desk.schools(), known.facts), {
      title: profile.title || words.shared.untitled,
      stamp: now,
      label: ({ field, what }) => (field === null ? what : labelOf(fields.get(field)!)),
    });
  }

  async #sheet({ today, language, withLicensed, withPerson }: FileAsked): Promise<string> {
    const { profile, known, reach } = this.desk;
    const { facts } = known;
    const { answer, cohort } = await this.desk.ranked();
    const { words, labelOf } = await listLanguage(language);
    const schools = this.desk.schools();
    const rules = openMoneyRules(reach.library);
    return writeSheet(
      {
        profile,
        answer,
        review: reviewList(profile, { schools, facts, money: rules, rules: REVIEW_DEFAULTS, today }),
        deadlines: deadlinesOf(profile, schools, facts),
        facts,
        fields: new Map(known.fields.map((field) => [field.id, { ...field, label: labelOf(field) }])),
        rules,
        sources: factSources(reach.library),
        names: this.#names(),
        cohort: cohort.id,
        isFictional: cohort.isFictional,
        made: today,
        software: SOFTWARE,
        withPerson,
        withLicensed,
      },
      words,
    );
  }

  /** The profile of a file of one, or of everything that was kept. */
  async #readProfile(file: File): Promise<Profile> {
    refuseLarge(file);
    const { fields } = this.desk.known;
    const text = decodeText(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!isEverything(text)) return parseProfile(text, file.name, fields);
    return readProfile((parseJson(text, file.name) as Partial<Everything>).profile, file.name, fields);
  }

  /** Names by id; none for a school that is not known. */
  #namesOf(schools: readonly string[]): Readonly<Record<string, string>> {
    const names = this.#names();
    return Object.fromEntries(schools.flatMap((id) => (names.has(id) ? [[id, names.get(id)!] as const] : [])));
  }

  #names(): ReadonlyMap<string, string> {
    return new Map([...this.desk.schools()].map(([id, { name }]) => [id, name]));
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function gridOf(grid: unknown, refuse: (at: string, found: string, expected: string) => Error): Shelved['grid'] {
  if (grid === null || grid === undefined) return null;
  const { name, bytes } = grid as { readonly name?: unknown; readonly bytes?: unknown };
  if (typeof name !== 'string' || typeof bytes !== 'string')
    throw refuse('/grid', 'another form', 'a grid as it was saved here');
  try {
    return { name, bytes: Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)) };
  } catch {
    throw refuse('/grid/bytes', 'another form', 'bytes in base 64');
  }
}
