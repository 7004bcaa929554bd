import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import type { Position } from './position-among.js';

/** "higher than 83 of 143 that reported"; at either end the highest or the lowest of them. */
export function wordPosition({ below, level, above, reported }: Position): string {
  const words = W.profile.position;
  if (level === 0) return '';
  const of = formatCount(reported);
  const others = level - 1;
  if (reported === 1) return words.alone;
  if (others === reported - 1) return words.allLevel(of);
  if (above === 0) return words.highest(of, others);
  if (below === 0) return words.lowest(of, others);
  return words.between(formatCount(below), of, others);
}
