import { exactly, z } from './shape.js';
import { unrankedReason } from './words.js';

/** A school's place: a rank, a band, a tier, or the reason it has none. */
export const placement = z.discriminatedUnion('kind', [
  exactly({
    kind: z.literal('ranked'),
    school: z.string(),
    rank: z.number(),
    label: z.string(),
    tied: z.boolean(),
  }),
  exactly({ kind: z.literal('banded'), school: z.string(), band: z.string() }),
  exactly({ kind: z.literal('tiered'), school: z.string(), tier: z.number() }),
  exactly({ kind: z.literal('unranked'), school: z.string(), reason: unrankedReason, because: z.string() }),
]);
