import { buildNameIndex, fault, type Methodology, plainMethodology, publishedScoreMethodology } from '@bearings/core';
import {
  applyMap,
  formatMap,
  listQsTables,
  openWorkbook,
  type PublishedTable,
  readQsWorkbook,
  readTable,
  suggestMap,
  type TableMap,
} from '@bearings/intake';
import {
  chooseMethodology,
  draftTable,
  type Library,
  libraryOver,
  matchTable,
  memoryFiles,
  PATHS,
  prepareEdition,
  reproduceEdition,
  type TableMatches,
} from '@bearings/library';
import type { Inspection, MapDraft, OwnFile, OwnReproduction, OwnSource, OwnTable } from '../engine/own.js';
import { loadSolver } from './load-solver.js';
import { isOwnFile, OWN, type OwnShelf } from './own-shelf.js';
import { refuseLarge } from './refuse-large.js';
import { slugOf } from './slug-of.js';

/** A file that was opened and not yet taken over. */
interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a person's own tables are read, understood, held against their arithmetic and taken over. Nothing leaves it. */
export class OwnDesk {
  #opened: Opened | null = null;

  constructor(
    private readonly library: Library,
    private readonly shelf: OwnShelf,
  ) {}

  /** Opens a file and says what it holds. One that is over the limit is refused before it is read. */
  async inspect(file: File, sheet: string | null): Promise<Inspection | OwnFile> {
    refuseLarge(file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const own = readOwnFile(bytes, file.name);
    if (own) return own;
    this.#opened = { name: file.name, bytes };
    const workbook = isWorkbook(bytes);
    const qs = workbook ? listQsTables(bytes, file.name) : [];
    const sheets = workbook
      ? openWorkbook(bytes, file.name)
          .sheets.filter(({ state }) => state === 'visible')
          .map(({ name }) => name)
      : [];
    if (qs.length > 0 && sheet === null) return { file: file.name, qs, sheets, suggested: null };
    const raw = readTable(bytes, file.name, sheet === null ? {} : { sheet });
    const { map, guesses } = suggestMap(raw);
    return { file: file.name, qs, sheets, suggested: { map: draftOf(nameByFile(map, file.name)), guesses } };
  }

  /** Takes the opened table over: names matched, edition computed and sealed, kept in this browser. */
  async take(source: OwnSource): Promise<OwnTable> {
    const opened = this.#opened;
    if (!opened) throw new Error('no table is open that could be taken over');
    const map = source.kind === 'map' ? mapOf(source.map) : null;
    const published = map
      ? applyMap(readTable(opened.bytes, opened.name, map.sheet === '' ? {} : { sheet: map.sheet }), map, opened.name)
      : readQsWorkbook(opened.bytes, { file: opened.name, subject: (source as { subject: string }).subject });
    const id = this.#freeId(published.title);
    const index = buildNameIndex(this.library.schools(), this.library.aliases());
    const matched = matchTable(index, published, 'first');
    const shipped = chooseMethodology(this.library, published);
    const methodology = shipped ?? methodologyFor(published, id);
    const draft = draftTable(this.library, published, {
      id,
      matches: matched.matches,
      methodology,
      retrieved: '',
      licence: 'not-to-publish',
    });
    const own: Record<string, string> = {};
    if (methodology && !shipped) own[PATHS.methodology(id)] = `${JSON.stringify(methodology, null, 2)}\n`;
    const desk = this.#withFiles(own);
    const { texts } = prepareEdition(desk, draft, map ? formatMap(map) : undefined);
    const file: OwnFile = {
      format: 1,
      kind: 'bearings-own-table',
      edition: id,
      files: { ...own, ...Object.fromEntries(texts) },
    };
    const kept = await this.shelf.put(file);
    return {
      id,
      title: draft.edition.title,
      rows: draft.printed.length,
      indicators: published.indicators.map(({ id: code, label, kind }) => ({ id: code, label, kind })),
      matched: matched.matches.filter(({ school }) => school !== null).length,
      ownSchools: draft.schools.length,
      doubtful: this.#doubtful(matched),
      notes: draft.edition.notes,
      kept,
    };
  }

  /** Opens a table that was saved as a file; whatever is wrong with it is a fault, and nothing of it is kept then. */
  async open(file: OwnFile): Promise<string> {
    if (!isOwnFile(file)) {
      throw fault('table.not-a-table', {
        file: 'it',
        found: 'something else',
        expected: 'a table that was saved here',
      });
    }
    const trial = this.#withFiles(file.files);
    trial.edition(file.edition);
    trial.readings(file.edition);
    trial.printed(file.edition);
    await this.shelf.put(file);
    return file.edition;
  }

  /**
   * Holds a table against its own arithmetic; null where it prints no scores or has no indicators. A methodology that was
   * made here as a start is not what its publisher computed by: then the printed weights are held, or fitted ones.
   */
  async reproduce(id: string): Promise<OwnReproduction> {
    const edition = this.library.edition(id);
    const scored = this.library.printed(id).some(({ overall }) => !Number.isNaN(overall));
    if (edition.kind !== 'published' || !scored) return null;
    const asPrinted: Library =
      edition.methodology === id
        ? {
            ...this.library,
            edition: (of) => (of === id ? { ...edition, methodology: null } : this.library.edition(of)),
          }
        : this.library;
    return (await reproduceEdition(asPrinted, id, { solver: loadSolver })).answer;
  }

  #freeId(title: string): string {
    const base = `${OWN}${slugOf(title, 'table')}`;
    for (let at = 1; ; at++) {
      const id = at === 1 ? base : `${base}-${at}`;
      if (!this.shelf.has(id)) return id;
    }
  }

  /** The library with some files over it that are not kept yet. */
  #withFiles(files: Readonly<Record<string, string>>): Library {
    const over = memoryFiles(files);
    const under = this.library.files;
    const of = (path: string) => (over.locate(path) === null ? under : over);
    return libraryOver(
      {
        locate: (path) => of(path).locate(path),
        bytes: (path) => of(path).bytes(path),
        list: (folder) => [...new Set([...under.list(folder), ...over.list(folder)])].sort(),
        parsed: (path, kind, parse) => of(path).parsed(path, kind, parse),
      },
      { shipped: '', home: null, owns: (place) => place.startsWith(`editions/${OWN}`) },
    );
  }

  #doubtful({ matches, outdone }: TableMatches): OwnTable['doubtful'] {
    const names = new Map<string, string>(this.library.schools().map((school) => [school.id, school.name]));
    const word = (name: string, school: string, taken: boolean) => ({
      name,
      school,
      schoolName: names.get(school) ?? school,
      taken,
    });
    return [
      ...matches.flatMap(({ name, school, doubtful }) =>
        doubtful && school !== null ? [word(name, school, true)] : [],
      ),
      ...outdone.flatMap(({ name, runnerUp }) => (runnerUp ? [word(name, runnerUp.school, false)] : [])),
    ];
  }
}

/** Weights printed beside the table where there are any; else equal ones, which say that they are a start. */
function methodologyFor(published: PublishedTable, id: string): Methodology | null {
  const { indicators, printedWeights, startsFrom, title } = published;
  const publisher = published.publisher || 'not stated';
  if (indicators.length === 0) return null;
  const printed = indicators.some((indicator) => (printedWeights[indicator.id] ?? 0) > 0);
  if (startsFrom === 'indicator-scores' && printed) {
    return publishedScoreMethodology({
      id,
      title: `Weighted sum as printed: ${title}`,
      publisher,
      indicators: indicators.map((indicator) => indicator.id),
      weights: printedWeights,
      weightsFrom: 'printed above the table',
      decimals: 1,
    });
  }
  return plainMethodology({ id, title: `Equal weights: ${title}`, publisher, startsFrom, indicators });
}

/** Whether bytes begin as a packed file does. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A table of one's own that was saved as a file; null where the file is something else. */
function readOwnFile(bytes: Uint8Array, name: string): OwnFile | null {
  if (!name.endsWith('.json')) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isOwnFile(value) ? value : null;
  } catch {
    return null;
  }
}

/** A table without a title of its own is called by its file. */
function nameByFile(map: TableMap, file: string): TableMap {
  return map.title === file ? { ...map, title: file.replace(/\.[a-z0-9]+$/i, '') } : map;
}

function draftOf({ format: _, missing, ...map }: TableMap): MapDraft {
  return { ...map, missing: [...missing] };
}

function mapOf({ missing, ...map }: MapDraft): TableMap {
  return { format: 1, ...map, missing: new Map(missing) };
}
