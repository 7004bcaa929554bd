/** How numbers and lists are written, and names ordered, in the language that is spoken. */
export const LOCALE = {
  numbers: 'en-US',
  lists: 'en-GB',
  names: 'en',
  /** What keeps a sign before its number where lines run from right to left. */
  beforeSign: '',
};
