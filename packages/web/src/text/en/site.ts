/** Sentences about the page as an installed, offline thing. */
export const SITE = {};
