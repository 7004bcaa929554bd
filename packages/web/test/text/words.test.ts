import { MISSING_REASONS } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { count } from '../../src/text/en/count.js';
import { METHOD_RULES } from '../../src/text/en/method-rules.js';
import { REASONS } from '../../src/text/en/reasons.js';
import { formatReading } from '../../src/text/format-reading.js';
import { wordPlace, wordUnranked } from '../../src/text/placement-words.js';
import { readInline } from '../../src/text/read-inline.js';
import { readMarkdown } from '../../src/text/read-markdown.js';
import { formatFixed, formatPlain, formatShare, joinWords } from '../../src/text/words.js';

describe('numbers in words', () => {
  it('keep the declared precision and a proper minus', () => {
    expect([formatFixed(92, 1), formatFixed(-0.25, 1), formatFixed(-0.04, 1)]).toEqual(['92.0', '−0.3', '0.0']);
  });

  it('carry their unit', () => {
    expect(formatReading(548681085, 'USD')).toBe('$548,681,085');
    expect(formatReading(6306679.14, 'USD per degree')).toBe('$6,306,679 per degree');
    expect(formatReading(95.2, 'score of 100')).toBe('95.2 of 100');
    expect(formatReading(12.5, 'percent')).toBe('12.5%');
    expect(formatReading(87, 'degrees')).toBe('87 degrees');
  });

  it('are shares with at most one place', () => {
    expect([formatShare(0.4), formatShare(0.0975), formatPlain(0.873421)]).toEqual(['40%', '9.8%', '0.8734']);
  });

  it('count schools and join words', () => {
    expect([count(1, 'school'), count(1200, 'school')]).toEqual(['1 school', '1,200 schools']);
    expect([joinWords(['a']), joinWords(['a', 'b', 'c'])]).toEqual(['a', 'a, b and c']);
  });
});

describe('places in words', () => {
  it('are printed as the methodology gives them', () => {
    expect(wordPlace({ kind: 'ranked', label: '=3' })).toBe('=3');
    expect(wordPlace({ kind: 'banded', band: '201-250' })).toBe('201–250');
    expect(wordPlace({ kind: 'tiered', tier: 2 })).toBe('Tier 2');
  });

  it('that are none say why, indicator by indicator', () => {
    const missing = [
      { indicator: 'a', reason: 'not-reported' },
      { indicator: 'b', reason: 'not-reported' },
      { indicator: 'c', reason: 'suppressed' },
    ];
    const line = { reason: 'not-reported', because: '', missing };
    expect(wordUnranked(line, (id) => id.toUpperCase())).toBe(
      'no rank: A and B not reported; C withheld by the source',
    );
  });

  it('name indicators by their labels where only the reason stands', () => {
    const label = (id: string) => (id === 'nih-awards' ? 'NIH awards' : id);
    const unread = { reason: 'not-reported', because: 'no reading of nih-awards, papers', missing: [] };
    expect(wordUnranked(unread, label)).toBe('no rank: NIH awards and papers not reported');
    const small = { reason: 'not-eligible', because: 'fewer than 150 in nih-awards', missing: [] };
    expect(wordUnranked(small, label)).toBe('no rank: fewer than 150 in NIH awards (not admitted by the method)');
  });

  it('have a word for every reason there is', () => {
    for (const reason of [...MISSING_REASONS, 'not-eligible']) expect(REASONS[reason]).toMatch(/^[a-z ]+$/);
  });
});

describe('methods in words', () => {
  it('tell goalposts behind a logarithm as the readings they stand for', () => {
    const words = METHOD_RULES.normalizers([
      { by: 'log', offset: 1 },
      { by: 'goalposts', low: Math.log(1_000_001), high: Math.log(1_000_000_001), to: [0, 100], clip: true },
    ]);
    expect(words[1]).toBe('0 at 1,000,000, 100 at 1,000,000,000, cut off outside');
  });

  it('say who shares a rank and what follows', () => {
    expect(METHOD_RULES.ties({ rule: 'competition', tolerance: 0 })).toBe(
      'Equal scores share a rank; the ranks they use up are skipped (1, 2, 2, 4).',
    );
  });

  it('say what is not published', () => {
    const rule = { rule: 'at-least', sumOf: ['a'], on: 'scores', atLeast: null, because: '' } as const;
    expect(METHOD_RULES.eligibility(rule as never, (id) => id)).toMatch(/was not published/);
  });
});

describe('Markdown', () => {
  it('is read as headings, paragraphs, lists, code and tables', () => {
    const text = '# A\n\none\ntwo\n\n- x\n  more\n- y\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```sh\nrun | it\n```\n';
    expect(readMarkdown(text)).toEqual([
      { kind: 'heading', level: 1, text: 'A' },
      { kind: 'paragraph', text: 'one two' },
      { kind: 'list', ordered: false, items: ['x more', 'y'] },
      { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
      { kind: 'code', text: 'run | it' },
    ]);
  });

  it('never becomes a link to anything but the web', () => {
    expect(readInline('see [this](javascript:alert(1)) and [that](https://example.org)')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'text', text: 'this' },
      { kind: 'text', text: ') and ' },
      { kind: 'link', text: 'that', to: 'https://example.org' },
    ]);
  });

  it('ends for any text', () => {
    for (const text of ['', '```', '|', '#', '- ', '1.', '**', '[a](', '\n\n\n'])
      expect(readMarkdown(text)).toBeDefined();
  });
});
