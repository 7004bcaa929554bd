import type { Library } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { homeFolder } from '../settings/home-folder.js';
import type { Format } from './format.js';
import type { World } from './world.js';

/** One run of one command: where to write, in which form, and what is there to rank. */
export interface Job {
  readonly world: World;
  readonly format: Format;
  readonly library: Library;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly home?: string;
  readonly format: Format;
}

/** Opens the library that a command works on. */
export function openJob(world: World, options: CommonOptions): Job {
  const home = homeFolder(options.home, world);
  return { world, format: options.format, library: openLibrary({ shipped: world.shipped, home }) };
}

/** Width of a table: that of the terminal, or of COLUMNS; where the output goes to a file, wide enough for whole names. */
export function widthOf({ columns, env }: World): number {
  const asked = Number(env.COLUMNS);
  const width = columns || (Number.isInteger(asked) && asked > 0 ? asked : 120);
  return Math.max(60, width);
}
