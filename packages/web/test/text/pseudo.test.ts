import { describe, expect, it } from 'vitest';
import { EN } from '../../src/text/en/en.js';
import { accentCatalogue, mirrorCatalogue } from '../../src/text/pseudo/pseudo.js';

const accented = accentCatalogue(EN);
const mirrored = mirrorCatalogue(EN);

describe('accented English', () => {
  it('is in brackets, without an English letter, and longer', () => {
    expect(accented.ranking.loading).toMatch(/^\[[^a-zA-Z]+\]$/);
    expect(accented.ranking.loading.length / EN.ranking.loading.length).toBeGreaterThan(1.3);
  });

  it('leaves what a sentence was handed', () => {
    expect(accented.tools.none('Yale')).toMatch(/^\[[^a-zA-Z]+ “Yale” [^a-zA-Z]+\]$/);
    expect(accented.row.missing('Papers', 'not reported')).toBe('Papers: not reported');
    expect(accented.row.bar(['A 1', 'B 2'])).toBe('A 1, B 2');
    expect(accented.ranking.counts(1200, 3)).toMatch(/^\[1,200 [^a-zA-Z]+ 3 [^a-zA-Z]+\]$/);
    expect(accented.and(['Yale', 'Penn', 'Duke'])).toMatch(/^\[Yale, Penn [^a-zA-Z]+ Duke\]$/);
  });

  it('reaches what functions answer in lists and by rules', () => {
    const [scale] = accented.methodRules.normalizers([{ by: 'none' }]);
    expect(scale).toMatch(/^\[[^a-zA-Z]+\]$/);
    expect(accented.methodRules.rescale({ by: 'none' })).toBeNull();
    expect(accented.keys.list[0]?.[1]).toMatch(/^\[/);
  });
});

describe('mirrored English', () => {
  it('turns each word, and arrows', () => {
    expect(mirrored.nav.methods).toBe('\u202eMethods\u202c');
    expect(mirrored.school.steps(['a', 'b'])).toBe('\u2068a\u2069 ← \u2068b\u2069');
    expect(mirrored.school.level).toBe('\u202elevel\u202c');
  });
});
