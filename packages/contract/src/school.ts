import { exactly, list, named, z } from './shape.js';

/** What is known of a school apart from its readings; an empty text means that it is not known. */
export const school = named(
  'School',
  'A medical school; an empty text means that it is not known.',
  exactly({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    university: z.string(),
    degree: z.string(),
    control: z.string(),
    city: z.string(),
    state: z.string(),
    country: z.string(),
    place: z.nullable(exactly({ latitude: z.number(), longitude: z.number() })),
    rorId: z.string(),
    ipedsUnitId: z.string(),
    founded: z.string(),
    status: z.string(),
    sources: list(z.string()),
  }),
);
