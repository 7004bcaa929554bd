import type { Wish } from '@bearings/core/fit';

/** What fields and wishes are about, in the order in which a page shows them. */
export const FIT_GROUPS: Readonly<Record<Wish['group'], string>> = {
  school: 'The school',
  admission: 'Who gets in',
  requirement: 'What is required',
  test: 'Tests',
  prerequisite: 'Required courses',
  money: 'Money',
  deadline: 'Deadlines',
  teaching: 'Teaching',
  clinical: 'Clinical training',
  place: 'Place',
  culture: 'Culture and support',
  mission: 'Mission',
  outcome: 'Research and what came after',
  ranking: 'Published rankings',
  distance: 'Distance',
};
