/** What Chromium is started with, also as root and without a network. */
export const CHROMIUM_FLAGS: string[];

/** The path of a Chromium that runs; installs one where there is none, and fails with a sentence where that fails. */
export function findChromium(): string;
