import { parseReadingErrors, parseSpread } from '@bearings/core';
import { parseToml } from '@bearings/intake';
import { type DoubtQuestion, type DoubtTexts, parseJson, readDoubtQuestion } from '@bearings/library';
import { readInputText } from '../program/read-input.js';
import { readQuestion, type RankingOptions } from '../program/read-question.js';
import { UsageError } from '../program/usage-error.js';

/** Options of `bearings doubt`. */
export interface DoubtOptions extends RankingOptions, DoubtTexts {
  readonly rules: readonly string[];
  readonly errors?: string;
  readonly threads?: string;
  readonly school?: string;
}

/** Reads the options as the question that the library answers; files of a region or of errors are JSON or TOML. */
export function readDoubt(edition: string, options: DoubtOptions): DoubtQuestion {
  const { region, errors } = options;
  return readDoubtQuestion(readQuestion(edition, options), options, {
    ...(region !== undefined && isFile(region) ? { spread: parseSpread(readFile(region), region) } : {}),
    ...(errors === undefined ? {} : { errors: parseReadingErrors(readFile(errors), errors) }),
  });
}

/** Whether a region is the name of a file rather than a word. */
export function isFile(region: string): boolean {
  return /\.(json|toml)$/i.test(region);
}

/** Reads "--threads 2". */
export function readThreads(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^([1-9]|[1-5]\d|6[0-4])$/.test(text))
    throw new UsageError(`--threads takes a whole number from 1 to 64, not "${text}"`);
  return Number(text);
}

function readFile(file: string): unknown {
  const text = readInputText(file);
  return /\.toml$/i.test(file) ? parseToml(text, file, 'the file') : parseJson(text, file);
}
