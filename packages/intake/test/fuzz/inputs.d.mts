export type InputKind = 'csv' | 'json' | 'toml' | 'sheet';
export const INPUTS: Readonly<Record<InputKind, readonly Uint8Array[]>>;
export const MAPPED_TABLE: Uint8Array;
