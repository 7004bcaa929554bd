/** A whole number of so many digits may be beyond what a number of JavaScript holds exactly. */
const LONG = /\d{16}/;
const LONG_NUMBER = /^-?\d{16,}$/;
const TEXTS_AND_NUMBERS = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads JSON; whole numbers of sixteen digits and more become texts, since as numbers they would lose their last digits. */
export function readExactly(json: string): unknown {
  if (!LONG.test(json)) return JSON.parse(json);
  return JSON.parse(json.replace(TEXTS_AND_NUMBERS, (part) => (LONG_NUMBER.test(part) ? `"${part}"` : part)));
}
