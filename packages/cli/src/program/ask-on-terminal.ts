import { createInterface } from 'node:readline/promises';

/** Asks a person on the terminal; the question goes to standard error, so that the output stays clean. */
export async function askOnTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
