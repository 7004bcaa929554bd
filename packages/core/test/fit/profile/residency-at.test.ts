import { expect, it } from 'vitest';
import { residencyAt, STATUSES, type Status } from '../../../src/fit/index.js';

const from = (status: Status | null, state: string, school = 'OH') =>
  residencyAt({ state: school }, { residence: { status, country: '', state, ties: [{ state: 'OH', why: 'family' }] } });

it('sees Canadians and people from abroad as international, wherever they live', () => {
  expect([from('canadian', ''), from('international', 'OH')]).toEqual(['international', 'international']);
});

it('sees all others by the state of legal residence, holders of DACA and permanent residents too', () => {
  const others = STATUSES.filter((status) => status !== 'canadian' && status !== 'international');
  expect(others.map((status) => from(status, 'OH'))).toEqual(['in-state', 'in-state', 'in-state']);
  expect(others.map((status) => from(status, 'MI'))).toEqual(['out-of-state', 'out-of-state', 'out-of-state']);
});

it('says nothing without a status or a state, and takes no tie for a residence', () => {
  expect([from(null, 'OH'), from('citizen', ''), from('citizen', 'OH', '')]).toEqual([null, null, null]);
});
