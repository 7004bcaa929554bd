import { schoolId, type School } from '../src/index.js';

/** A fictional school with nothing known of it but what is given. */
export function aSchool(id: string, more: Partial<School> = {}): School {
  return {
    id: schoolId(id),
    name: `School ${id}`,
    shortName: id,
    university: '',
    degree: '',
    control: '',
    city: '',
    state: '',
    country: 'US',
    place: null,
    rorId: '',
    ipedsUnitId: '',
    founded: '',
    status: '',
    sources: [],
    ...more,
  };
}
