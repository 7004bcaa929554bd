import { exactly, list, named, z } from './shape.js';
import { source } from './source.js';

/** What the readings of an edition are, counted: from which sources, of which years, how many with the day they were read. */
export const evidence = named(
  'Evidence',
  'The readings of an edition, counted; a printed list has none.',
  exactly({
    edition: z.string(),
    /** Readings, those without a value among them. */
    readings: z.int(),
    missing: z.int(),
    /** Readings that carry the day on which the source was read. */
    dated: z.int(),
    /** Readings that belong to their publisher and do not leave the machine. */
    notToPublish: z.int(),
    /** First and last year in which a period ends; null where no reading has one. */
    years: z.nullable(z.readonly(z.tuple([z.int(), z.int()]))),
    /** By code of the source; those that no list of sources knows have only a code. */
    sources: list(exactly({ source, readings: z.int() })),
  }),
);
export type EvidenceShape = z.infer<typeof evidence>;
