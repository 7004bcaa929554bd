/** Sentences about comparing schools. */
export const COMPARE = {};
