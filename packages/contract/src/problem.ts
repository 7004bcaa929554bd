import { exactly, named, z } from './shape.js';

/** What went wrong, as RFC 9457 writes it, with the fault's code and facts; a bug carries neither. */
export const problem = named(
  'Problem',
  'A fault the caller can put right (RFC 9457), or status 500 for a bug.',
  exactly({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** The fault's own sentence: what is wrong, where, and what to do. */
    detail: z.string(),
    /** The address that was asked. */
    instance: z.string(),
    fault: z.optional(z.string()),
    facts: z.optional(z.record(z.string(), z.unknown())),
  }),
);
export type Problem = z.infer<typeof problem>;
