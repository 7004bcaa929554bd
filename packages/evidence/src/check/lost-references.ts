import { count, type Dialect } from '../dialect/dialect.js';
import type { Relation } from '../relation/relation.js';

/** References to works that are not in the snapshot: merged or deleted since. They count for nobody; how many there are is told. */
export const lostReferences: Relation = {
  name: 'lost_references',
  row: 'a work that is cited and not there, with how often',
  grain: ['cited_id'],
  reads: ['refs'],
  select: (d: Dialect) => `select r.cited_id as cited_id, ${count(d)} as times
from refs r
where r.cited_year = -1
group by r.cited_id`,
};
