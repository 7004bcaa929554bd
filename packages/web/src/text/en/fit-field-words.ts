/** How a language calls a field, and what it can say. */
export interface FieldWords {
  readonly label: string;
  readonly definition: string;
  /** How it misleads; empty where it does not. */
  readonly warning: string;
  /** Of a field of categories, by the id of each. */
  readonly values?: Readonly<Record<string, { readonly label: string; readonly meaning: string }>>;
}
