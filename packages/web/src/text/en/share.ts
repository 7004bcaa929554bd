/** Sentences about sharing and exporting. */
export const SHARE = {};
