import { Fault } from '@bearings/core';
import { CommanderError } from 'commander';
import { buildProgram } from './build-program.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { UsageError } from './usage-error.js';
import type { World } from './world.js';

/** Runs one command line (without the program's name) and answers its exit status. */
export async function run(argv: readonly string[], world: World): Promise<ExitStatus> {
  const result: { status: ExitStatus } = { status: EXIT.done };
  try {
    const program = buildProgram(world, (status) => {
      result.status = status;
    });
    await program.parseAsync(argv, { from: 'user' });
    return result.status;
  } catch (error) {
    return report(error, world, wantsJson(argv));
  }
}

function report(error: unknown, world: World, json: boolean): ExitStatus {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    if (json) writeJson(world, { fault: 'usage', message: error.message.replace(/^error: /, ''), facts: {} });
    return EXIT.usage;
  }
  if (error instanceof UsageError) {
    if (json) writeJson(world, { fault: 'usage', message: error.message, facts: {} });
    else world.err(`bearings: ${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof Fault) {
    if (json) writeJson(world, { fault: error.code, message: error.message, facts: error.facts });
    else world.err(`bearings: ${error.message}\n`);
    return EXIT.fault;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  world.err(`bearings: this is a bug, please report it\n${bug.stack ?? bug.message}\n`);
  return EXIT.bug;
}

function writeJson(world: World, value: unknown): void {
  world.err(`${JSON.stringify(value)}\n`);
}

/** Looks for --format json before the command line is parsed, since a line that cannot be parsed is told in it too. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some((arg, i) => arg === '--format=json' || (arg === '--format' && argv[i + 1] === 'json'));
}
