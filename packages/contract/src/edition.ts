import { exactly, list, named, z } from './shape.js';
import { digest, editionKind, licence, startsFrom } from './words.js';

const fileDigest = exactly({ path: z.string(), bytes: z.int(), digest });

/** A ranking that stands: methodology, cohort, evidence and seed by name. */
export const edition = named(
  'Edition',
  'A ranking that stands: methodology, cohort, evidence and seed by name.',
  exactly({
    format: z.literal(1),
    id: z.string(),
    kind: editionKind,
    title: z.string(),
    publisher: z.string(),
    released: z.string(),
    fictional: z.boolean(),
    methodology: z.nullable(z.string()),
    cohort: z.string(),
    startsFrom,
    seed: z.number(),
    previous: z.nullable(z.string()),
    licence,
    printedWeights: z.record(z.string(), z.number()),
    notes: list(z.string()),
  }),
);
export type EditionShape = z.infer<typeof edition>;

/** The editions there are, and the one that is shown where none is asked for. */
export const editionList = exactly({ editions: list(edition), default: z.string() });
export type EditionList = z.infer<typeof editionList>;

/** What made an edition: enough to compute it again and to see any changed bit. */
export const manifest = exactly({
  format: z.literal(1),
  edition: z.string(),
  methodology: z.nullable(exactly({ id: z.string(), digest })),
  cohort: z.string(),
  snapshot: digest,
  seed: z.number(),
  software: z.string(),
  inputs: list(fileDigest),
  outputs: list(fileDigest),
  seal: digest,
});

/** An edition and what made it. */
export const editionCard = exactly({ edition, manifest: z.nullable(manifest) });
export type EditionCard = z.infer<typeof editionCard>;
