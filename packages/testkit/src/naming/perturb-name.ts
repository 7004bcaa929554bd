/** One way in which a printed name gets out of shape; null where the name cannot be put out of shape this way. */
export interface Perturbation {
  readonly title: string;
  readonly perturb: (name: string, draw: () => number) => string | null;
}

const MARKS = /[^\p{L}\p{N}\p{M}\s]/gu;
const OF = /^(?:The )?(Universit(?:y|ies)) of (?:the )?(.+)$/iu;
const AFTER = /^(?:The )?(.+) University$/iu;

/** Every way to put a name out of shape, by case, marks, order and one typing error. */
export const PERTURBATIONS: readonly Perturbation[] = [
  { title: 'upper case', perturb: (name) => name.toUpperCase() },
  { title: 'lower case', perturb: (name) => name.toLowerCase() },
  {
    title: 'random case',
    perturb: (name, draw) => eachLetter(name, (c) => (draw() < 0.5 ? c.toUpperCase() : c.toLowerCase())),
  },
  { title: 'marks taken out', perturb: (name) => changed(name, name.replace(MARKS, '')) },
  { title: 'marks to spaces', perturb: (name) => changed(name, name.replace(MARKS, ' ')) },
  {
    title: 'marks to other marks',
    perturb: (name, draw) =>
      changed(
        name,
        name.replace(MARKS, () => pick(',;-/|', draw)),
      ),
  },
  { title: 'words shuffled', perturb: shuffled },
  { title: 'X, University of', perturb: (name) => changed(name, name.replace(OF, '$2, $1 of')) },
  { title: 'University of X to X University', perturb: (name) => changed(name, name.replace(OF, '$2 $1')) },
  {
    title: 'X University to University of X',
    perturb: (name) => changed(name, name.replace(AFTER, 'University of $1')),
  },
  {
    title: 'a letter changed',
    perturb: (name, draw) => mistyped(name, draw, (l, at) => splice(l, at, 1, other(l[at]!, draw))),
  },
  { title: 'a letter left out', perturb: (name, draw) => mistyped(name, draw, (l, at) => splice(l, at, 1, '')) },
  {
    title: 'a letter put in',
    perturb: (name, draw) => mistyped(name, draw, (l, at) => splice(l, at, 0, other('', draw))),
  },
  { title: 'two letters exchanged', perturb: exchanged },
];

/** Draws in [0, 1) fixed by a text: the same name is put out of shape the same way every time (FNV-1a into mulberry32). */
export function drawsFor(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(name: string, draw: () => number): string | null {
  const words = name.split(/\s+/u);
  for (let last = words.length - 1; last > 0; last -= 1) {
    const at = Math.floor(draw() * (last + 1));
    [words[last], words[at]] = [words[at]!, words[last]!];
  }
  return changed(name, words.join(' '));
}

/** A typing error at a drawn letter; names of at most four letters carry too little to be told from another. */
function mistyped(name: string, draw: () => number, type: (letters: string[], at: number) => string): string | null {
  const letters = [...name];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  if (places.length <= 4) return null;
  return type(letters, places[Math.floor(draw() * places.length)]!);
}

function exchanged(name: string, draw: () => number): string | null {
  const letters = [...name];
  const isLetter = (at: number) => /\p{L}/u.test(letters[at] ?? '');
  const places = letters.flatMap((letter, at) =>
    isLetter(at) && isLetter(at + 1) && letter !== letters[at + 1] ? [at] : [],
  );
  if (places.length === 0 || letters.filter((_, at) => isLetter(at)).length <= 4) return null;
  const at = places[Math.floor(draw() * places.length)]!;
  return splice(letters, at, 2, letters[at + 1]! + letters[at]!);
}

function splice(letters: readonly string[], at: number, take: number, put: string): string {
  return [...letters.slice(0, at), put, ...letters.slice(at + take)].join('');
}

function other(letter: string, draw: () => number): string {
  const drawn = pick('abcdefghijklmnopqrstuvwxyz', draw);
  return drawn === letter.toLowerCase() ? other(letter, draw) : drawn;
}

function pick(letters: string, draw: () => number): string {
  return letters[Math.floor(draw() * letters.length)]!;
}

function eachLetter(text: string, change: (letter: string) => string): string {
  return [...text].map(change).join('');
}

function changed(before: string, after: string): string | null {
  return after === before || after.trim() === '' ? null : after;
}
