import { exactly, named, z } from './shape.js';

/** The school a printed name means, or null. */
export const nameMatch = named(
  'NameMatch',
  'The school a printed name means, or null: no match is a proper answer.',
  exactly({
    name: z.string(),
    school: z.nullable(z.string()),
    score: z.number(),
    runnerUp: z.nullable(exactly({ school: z.string(), score: z.number() })),
    by: z.enum(['review', 'alias', 'acronym', 'tokens', 'place', 'spelling', 'none']),
    doubtful: z.boolean(),
  }),
);
