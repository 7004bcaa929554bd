import { checkId } from '@bearings/library';
import { fault } from '@bearings/core';
import {
  applyMap,
  formatMap,
  parseMap,
  readTable,
  suggestMap,
  type RawTable,
  type SuggestedMap,
  type TableMap,
} from '@bearings/intake';
import { writeWhole } from '@bearings/store';
import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob } from '../program/job.js';
import { keepTable, type ImportOptions } from '../program/keep-table.js';
import { readInput, readInputText } from '../program/read-input.js';
import type { World } from '../program/world.js';

export interface ImportTableOptions extends ImportOptions {
  readonly map?: string;
  readonly sheet?: string;
  readonly acceptSuggestion?: boolean;
}

/** Keeps any table as an edition, its columns understood by a map. */
export async function importTable(world: World, file: string, options: ImportTableOptions): Promise<ExitStatus> {
  const job = openJob(world, options);
  checkId(job.library, options.as, options.replace === true);
  const methodology = options.methodology === undefined ? null : job.library.methodology(options.methodology);
  const given = options.map === undefined ? null : parseMap(readInputText(options.map), options.map);
  const sheet = options.sheet ?? (given?.sheet || undefined);
  const raw = readTable(readInput(file), file, sheet === undefined ? {} : { sheet });
  const map = given ?? (await findMap(world, raw, options));
  keepTable(job, applyMap(raw, map, file), options, { methodology, map: formatMap(map), twice: 'refuse' });
  return EXIT.done;
}

/** Asks about the suggested map where somebody can be asked; else writes it beside the table and says how to go on. */
async function findMap(world: World, raw: RawTable, options: ImportTableOptions): Promise<TableMap> {
  const suggested = nameByFile(suggestMap(raw), raw.file);
  if (options.acceptSuggestion) return suggested.map;
  const beside = mapFileOf(raw.file);
  if (world.ask !== null) {
    const { askForMap } = await import('../program/ask-for-map.js');
    const map = await askForMap(suggested, world);
    if (existsSync(beside)) world.err(`${beside} is there already and was left as it is\n`);
    else {
      writeWhole(resolve(beside), formatMap(map));
      world.err(`the map is kept in ${beside}: use it again with --map\n`);
    }
    return map;
  }
  const there = existsSync(beside);
  if (!there) writeWhole(resolve(beside), formatMap(suggested.map));
  throw fault('map.needed', { file: raw.file, map: beside, written: !there });
}

/** A table without a title of its own is called by its file, not by the way to it. */
function nameByFile(suggested: SuggestedMap, file: string): SuggestedMap {
  const { map } = suggested;
  return map.title === file ? { ...suggested, map: { ...map, title: basename(file, extname(file)) } } : suggested;
}

function mapFileOf(file: string): string {
  return `${file.slice(0, file.length - extname(file).length)}.map.toml`;
}
