export type Stream = (limit: number) => number;
export function seededStream(seed: number): Stream;
export function mutate(bytes: Uint8Array, others: readonly Uint8Array[], next: Stream): Uint8Array;
