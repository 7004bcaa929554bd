import type { School } from '../../school.js';
import type { Residency } from '../fact/fact.js';
import type { Profile } from './profile.js';

/**
 * How a school sees where a person lives: Canadians and others from abroad are international; else residents of the
 * school's state are in-state, and all others out-of-state. DACA holders and permanent residents are residents of their
 * state. Null where the status or, for a person who is no foreigner, a state is not known.
 */
export function residencyAt(
  school: Pick<School, 'state'>,
  profile: Pick<Profile, 'residence'>,
): Exclude<Residency, 'all'> | null {
  const { status, state } = profile.residence;
  if (status === null) return null;
  if (status === 'canadian' || status === 'international') return 'international';
  if (state === '' || school.state === '') return null;
  return state === school.state ? 'in-state' : 'out-of-state';
}
