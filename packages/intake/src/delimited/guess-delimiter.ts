const DELIMITERS = [',', '\t', ';'] as const;

/** The separator that stands most often, outside quotes, in the first line that has one; a comma where none does. */
export function guessDelimiter(text: string): string {
  for (let start = 0; start < text.length; ) {
    const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
    let quoted = false;
    let at = start;
    for (; at < text.length; at++) {
      const sign = text[at]!;
      if (sign === '"') quoted = !quoted;
      else if (!quoted && (sign === '\n' || sign === '\r')) break;
      else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best && best[1] > 0) return best[0];
    start = at + 1;
  }
  return ',';
}
