/**
 * Whether one text becomes the other by one typing error: a letter changed, left out, put in, or two neighbours
 * exchanged (Damerau's four, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964).
 */
export function isOneTypingError(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The text and every text that leaves out one of its letters: two texts one typing error apart share one of these. */
export function deletionsOf(text: string): string[] {
  const deletions = [text];
  for (let at = 0; at < text.length; at += 1) deletions.push(text.slice(0, at) + text.slice(at + 1));
  return deletions;
}
