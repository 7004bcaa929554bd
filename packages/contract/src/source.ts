import { exactly, list, named, z } from './shape.js';

/** Who published a piece of evidence. */
export const source = named(
  'Source',
  'Who published a piece of evidence.',
  exactly({
    code: z.string(),
    title: z.string(),
    publisher: z.string(),
    version: z.string(),
    licence: z.string(),
    url: z.string(),
    note: z.string(),
  }),
);
export const sourceList = exactly({ sources: list(source) });
