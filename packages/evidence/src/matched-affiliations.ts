import { PREPARED, PREPARED_NAMES, type PreparedRelation } from './prepared.js';

/** Beside the prepared relations: what else an institution is called, and where it is. `value` is a text, of `related` the number of an institution. */
export const INSTITUTION_NAMES = {
  grain: ['institution_id', 'kind', 'value'],
  columns: { institution_id: 'integer', kind: 'text', value: 'text' },
} as const satisfies PreparedRelation;

/** What a row of the names of institutions tells. */
export const NAME_KINDS = ['alias', 'acronym', 'city', 'region', 'related'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Beside the prepared relations, where affiliations were matched: the credit of institutions that authors without institution name. */
export const MATCHED = {
  grain: PREPARED.credits.grain,
  columns: PREPARED.credits.columns,
} as const satisfies PreparedRelation;

/** The table of matched credits, which a run reads where its method asks for it. */
export const MATCHED_NAME = 'matched';

/** Tables that an engine reads from a prepared folder: the prepared relations, and what a method may ask for besides. */
export const READABLE = { ...PREPARED, [MATCHED_NAME]: MATCHED } as const;
export type ReadableName = keyof typeof READABLE;

/** The tables that a run by a method reads from a prepared folder. */
export function readableFor({ rawAffiliations }: { readonly rawAffiliations: boolean }): readonly ReadableName[] {
  return rawAffiliations ? [...PREPARED_NAMES, MATCHED_NAME] : PREPARED_NAMES;
}
