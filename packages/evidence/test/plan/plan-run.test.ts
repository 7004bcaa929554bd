import { describe, expect, it } from 'vitest';
import { DIALECTS, ENGINE_NAMES, planRun } from '../../src/index.js';
import { aMethod } from '../a-method.js';

describe('the plan of a run', () => {
  it.each(ENGINE_NAMES)('has each step after what it reads, in the words of %s', (name) => {
    for (const method of [aMethod(), aMethod({ associated: 'never', affiliationCap: null, top: [10] })]) {
      const steps = planRun(DIALECTS[name], method);
      const made = steps.map((step) => step.name);
      expect(new Set(made).size).toBe(made.length);
      expect(made.at(-1)).toBe('results');
      for (const [at, { reads }] of steps.entries())
        for (const table of reads) if (made.includes(table)) expect(made.indexOf(table)).toBeLessThan(at);
    }
  });

  it('leaves out what a method has no use for', () => {
    const names = (more: Parameters<typeof aMethod>[0]) =>
      planRun(DIALECTS.duckdb, aMethod(more)).map(({ name }) => name);
    expect(names({ affiliationCap: null })).not.toContain('caps');
    expect(names({ associated: 'never' })).not.toContain('hospital_shares');
    expect(planRun(DIALECTS.duckdb, aMethod({ top: [10] })).at(-1)!.select).not.toContain('top_5');
  });

  it('splices nothing into a statement that is no word or number', () => {
    const odd = (types: readonly string[]) => () =>
      planRun(DIALECTS.duckdb, aMethod({ publications: { ...aMethod().publications, types } }));
    expect(odd(["x'; drop table works; --"])).toThrow(RangeError);
    expect(odd(['book-chapter'])).not.toThrow();
  });
});
