declare const brand: unique symbol;

/** What can be known of a school for choosing it, by a stable code: "tuition-and-fees", "accepts-daca". */
export type FieldId = string & { readonly [brand]: 'FieldId' };

/** What a field is about, in the order in which a page shows them. */
export const FIELD_GROUPS = [
  'school',
  'admission',
  'requirement',
  'test',
  'prerequisite',
  'money',
  'deadline',
  'teaching',
  'clinical',
  'place',
  'culture',
  'mission',
  'outcome',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What the values of a field are. */
export type FieldShape =
  | { readonly kind: 'number'; readonly unit: string; readonly least: number | null; readonly most: number | null }
  | {
      readonly kind: 'category';
      /** True where the values stand in an order that everybody would give them, first to last. */
      readonly isOrdered: boolean;
      readonly values: readonly { readonly id: string; readonly label: string; readonly meaning: string }[];
    }
  /** A day, "2026-10-15", or a minute, "2026-10-15T23:59", in the time zone of the fact. */
  | { readonly kind: 'date' };

/** One thing that can be known of a school for choosing it, defined once. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly definition: string;
  readonly group: FieldGroup;
  readonly shape: FieldShape;
  /** Whether a fact of it is told apart by whom it counts, and by where they live. */
  readonly byPopulation: boolean;
  readonly byResidency: boolean;
  /** How it misleads, in a sentence; empty where it does not. */
  readonly warning: string;
}
