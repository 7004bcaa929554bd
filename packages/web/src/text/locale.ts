/** How numbers and lists are written in the language that is spoken. */
export const LOCALE = { numbers: 'en-US', lists: 'en-GB' };
