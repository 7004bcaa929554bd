import { SAME_WORD, STOP_WORDS } from './name-words.js';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * The words of a printed name without regard to case, accents, apostrophes and punctuation, in their order. "&" is
 * "and", initials with points are one word ("N.C." is "nc").
 */
export function foldWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<![\p{L}\p{N}])([ld])['’]/gu, '$1 ')
    .replace(/[\u0300-\u036f'’‘ʻʼ`´]/gu, '')
    .replace(/[ßøđðłıæœþ]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/&/gu, ' and ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** The words that tell names apart: joining words left out, abbreviations and translations of common words made one. */
export function tellingWords(words: readonly string[]): string[] {
  const telling: string[] = [];
  for (const word of words) {
    const same = SAME_WORD.get(word) ?? word;
    if (!STOP_WORDS.has(same)) telling.push(same);
  }
  return telling;
}

/** Words with single letters next to each other joined ("a", "m" of "A&M" is "am"); "and" between two letters goes. */
export function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  words.forEach((word, at) => {
    const single = word.length === 1 && /\p{L}/u.test(word);
    if (word === 'and' && open && words[at + 1]?.length === 1) return;
    if (single && open) joined[joined.length - 1] += word;
    else joined.push(word);
    open = single;
  });
  return joined;
}

/** The letters and digits of a name in a row, without "and" and "the": equal where only spaces and points differ. */
export function compactName(words: readonly string[]): string {
  return words.filter((word) => word !== 'and' && word !== 'the').join('');
}
