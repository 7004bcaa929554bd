import { createInterface } from 'node:readline/promises';
import { UsageError } from './usage-error.js';

/** Asks a person on the terminal; the question goes to standard error, so that the output stays clean. */
export async function askOnTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const left = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new UsageError('the question was left unanswered; nothing was kept')));
  });
  try {
    return await Promise.race([lines.question(question), left]);
  } finally {
    left.catch(() => {});
    lines.close();
  }
}
