import { type Command, Option } from 'commander';
import type { ExitStatus } from './exit-status.js';
import { FORMATS } from './format.js';
import type { World } from './world.js';

/** Adds commands to the program; `end` takes the exit status of the one that was called. */
export type Add = (program: Command, world: World, end: (status: ExitStatus) => void) => void;

/** An option that may be repeated. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** Options that every command has. */
export function common(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how the answer is written').choices(FORMATS).default('table'))
    .option('--home <folder>', 'your home folder; else BEARINGS_HOME, else the data folder of the platform')
    .allowExcessArguments(false);
}

/** Lines that show how a command is used, below its help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
