import { formatToml } from '@bearings/intake';
import { formatShortlist, readShortlist, writeShortlist } from '@bearings/library/fit';
import { writeWhole } from '@bearings/store';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, openJob } from '../program/job.js';
import { openList } from '../program/open-list.js';
import { readInput } from '../program/read-input.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

/** Writes the list of a profile to a CSV file or a workbook. */
export function exportShortlist(
  world: World,
  file: string,
  options: CommonOptions & { readonly to: string },
): ExitStatus {
  const kind = /\.(csv|xlsx)$/i.exec(options.to)?.[1]?.toLowerCase();
  if (kind === undefined) throw new UsageError(`--to takes a file ending in .csv or .xlsx, not "${options.to}"`);
  const { profile, names } = openList(world, file, options);
  const { list } = profile;
  writeWhole(options.to, kind === 'csv' ? formatShortlist(list, names) : writeShortlist(list, names));
  world.err(`${list.length} schools were written to ${options.to}\n`);
  return EXIT.done;
}

/** Prints the list of a table as the part of a profile that it is; the profile itself is left alone. */
export function importShortlist(world: World, file: string, options: CommonOptions): ExitStatus {
  const { library, format } = openJob(world, options);
  const list = readShortlist(readInput(file), file);
  if (format === 'json') world.out(`${JSON.stringify({ list })}\n`);
  else if (format === 'csv') world.out(formatShortlist(list, new Map()));
  else world.out(formatToml({ list }));
  const known = new Set<string>(library.schools().map(({ id }) => id));
  const strangers = list.filter(({ school }) => !known.has(school)).map(({ school }) => school);
  if (strangers.length > 0) world.err(`no school here is called ${strangers.join(', ')}\n`);
  return EXIT.done;
}
