/** How a test language is made of English. */
interface Disguise {
  /** Words that are plainly not English, and still can be read. */
  readonly words: (words: string) => string;
  /** A text that a sentence was handed. */
  readonly handed: (text: string) => string;
  /** Where a sentence begins and ends. */
  readonly frame: (sentence: string) => string;
}

/** English with accents, longer by what other languages need, in brackets: what is not so did not come from the catalogue. */
export function accentCatalogue<T>(english: T): T {
  return disguise(english, {
    words: accent,
    handed: (text) => text,
    frame: (sentence) => `[${sentence}]`,
  }) as T;
}

/** English whose words run from right to left, whose arrows point the other way, and which sets off what it was handed. */
export function mirrorCatalogue<T>(english: T): T {
  return disguise(english, {
    words: mirror,
    handed: (text) => `\u2068${text}\u2069`,
    frame: (sentence) => sentence,
  }) as T;
}

const FROM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TO = 'áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const ACCENTED = new Map([...FROM].map((letter, at) => [letter, [...TO][at] ?? letter]));

/** Each letter accented, each vowel twice: about 40 % longer. */
function accent(words: string): string {
  return words.replace(/[a-z]/gi, (letter) => {
    const accented = ACCENTED.get(letter) ?? letter;
    return /[aeiou]/i.test(letter) ? accented + accented.toLowerCase() : accented;
  });
}

const TURNED: Readonly<Record<string, string>> = { '→': '←', '←': '→', '‹': '›', '›': '‹' };

/** Each word overridden to run from right to left, as a browser lays out Arabic. */
function mirror(words: string): string {
  return words
    .replace(/[→←‹›]/g, (arrow) => TURNED[arrow] ?? arrow)
    .replace(/[\p{L}\p{M}’]+/gu, (word) => `\u202e${word}\u202c`);
}

/** Disguises every leaf; of a function, what it gives. */
function disguise(leaf: unknown, how: Disguise): unknown {
  if (typeof leaf === 'string') return frame(how.words(leaf), leaf, how);
  if (typeof leaf === 'function') {
    const call = leaf as (...facts: unknown[]) => unknown;
    return (...facts: unknown[]) => disguiseAnswer(call, facts, how);
  }
  if (Array.isArray(leaf)) return leaf.map((item) => disguise(item, how));
  if (leaf === null || typeof leaf !== 'object') return leaf;
  return Object.fromEntries(Object.entries(leaf).map(([key, value]) => [key, disguise(value, how)]));
}

const OPEN = '\ue000';
const CLOSE = '\ue001';
const HANDED = /\ue000([^\ue000\ue001]*)\ue001/;

/** A sentence's own words are disguised, and not the texts it was handed, where these can be told apart. */
function disguiseAnswer(call: (...facts: unknown[]) => unknown, facts: unknown[], how: Disguise): unknown {
  const plain = call(...facts);
  if (typeof plain !== 'string') return disguise(plain, how);
  const marked = callMarked(call, facts);
  if (marked === null || marked.replaceAll(/[\ue000\ue001]/g, '') !== plain) return disguise(plain, how);
  // Every second piece is a text that was handed in.
  const pieces = marked.split(HANDED);
  const said = pieces.map((piece, at) => (at % 2 === 1 ? how.handed(piece) : how.words(piece))).join('');
  return frame(said, pieces.filter((_, at) => at % 2 === 0).join(''), how);
}

function frame(said: string, own: string, how: Disguise): string {
  return /\p{L}/u.test(own) ? how.frame(said) : said;
}

/** The sentence with the texts it was handed marked; null where it does more with them than to say them. */
function callMarked(call: (...facts: unknown[]) => unknown, facts: unknown[]): string | null {
  const mark = (fact: unknown): unknown => {
    if (typeof fact === 'string') return fact === '' ? fact : OPEN + fact + CLOSE;
    if (typeof fact === 'function') return (...inner: unknown[]) => mark(fact(...inner));
    return Array.isArray(fact) ? fact.map(mark) : fact;
  };
  try {
    const answer = call(...facts.map(mark));
    return typeof answer === 'string' ? answer : null;
  } catch {
    return null;
  }
}
