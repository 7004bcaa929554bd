/** The width of a text in pixels. */
export type Measure = (text: string) => number;

/** Breaks a text into lines of at most so many pixels; a single word that is wider keeps a line of its own. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to so many pixels, with an ellipsis where something was cut; empty where not even that fits. */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** Measures texts in a CSS font ("600 13px Inter"); every text once. */
export function measureIn(font: string): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // A canvas without a pen measures by the average letter.
    if (pen) pen.font = font;
    const width = pen ? pen.measureText(text).width : text.length * 7;
    known.set(text, width);
    return width;
  };
}

/** Measures texts as the page writes them, at some size and weight. */
export function measureOnPage(size: number, weight = 400): Measure {
  return measureIn(`${weight} ${size}px ${getComputedStyle(document.documentElement).fontFamily}`);
}
