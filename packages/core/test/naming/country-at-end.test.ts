import { expect, it } from 'vitest';
import { countriesAtEnd } from '../../src/index.js';

it.each([
  ['Tripoli University, Tripoli, Libya', ['LY']],
  ['University College London, London, UK.', ['GB']],
  ['Emory University, Atlanta, Georgia', ['GE', 'US']],
  ['University of New Mexico, Albuquerque, New Mexico', ['US']],
  ['University of Sydney, New South Wales', ['AU']],
  ['Queen’s University, Belfast, Northern Ireland', ['GB']],
  ['University of Hong Kong, Hong Kong, China', ['CN', 'HK', 'MO']],
  ['University of Malabo, Equatorial Guinea', ['GQ']],
  // Two letters say a state as well: of Canada or of California.
  ['University of California, Davis, CA', []],
  ['Charité', []],
  ['', []],
])('%s ends in %j', (text, countries) => {
  expect([...countriesAtEnd(text)].sort()).toEqual(countries);
});
