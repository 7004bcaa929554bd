import { describe, expect, it } from 'vitest';
import { openProgress, wordProgress } from '../../src/doubt/progress-line.js';

describe('the line of a run', () => {
  it('tells how far it is and how long it may take', () => {
    const told = wordProgress({ range: 'sensitivity', done: 2500, of: 10_000 }, 2000, 100);
    expect(told).toBe('sensitivity [######------------------] 2,500 of 10,000 draws, about 6 s left');
    expect(wordProgress({ range: 'attainable', done: 0, of: 133 }, 9, 100)).toBe(
      'attainable [------------------------] 0 of 133 schools',
    );
    expect(wordProgress({ range: 'attainable', done: 133, of: 133 }, 9, 100)).not.toContain('left');
    expect(wordProgress({ range: 'sensitivity', done: 1, of: 1000 }, 1000, 100)).toContain('about 17 min left');
    expect(wordProgress({ range: 'sensitivity', done: 1, of: 100_000 }, 1000, 100)).toContain('about 27.8 h left');
  });

  it('never takes more than its width', () => {
    for (let width = 0; width < 120; width++) {
      const told = wordProgress({ range: 'statistical', done: 123_456, of: 999_999 }, 60_000, width);
      expect(told.length).toBeLessThanOrEqual(width);
    }
  });

  it('is drawn ten times a second at most, at the end of a range always, and is wiped once', () => {
    let [time, written] = [0, ''];
    const line = openProgress(
      (text) => (written += text),
      100,
      () => time,
    );
    const drawn = (): number => written.split('\r').length - 1;
    for (; time < 1000; time += 10) line.show({ range: 'sensitivity', done: time, of: 1000 });
    expect(drawn()).toBe(10);
    line.show({ range: 'sensitivity', done: 1000, of: 1000 });
    line.show({ range: 'attainable', done: 0, of: 9 });
    expect(drawn()).toBe(12);
    line.clear();
    line.clear();
    expect([drawn(), written.endsWith('\r\u001b[2K')]).toEqual([13, true]);
  });
});
