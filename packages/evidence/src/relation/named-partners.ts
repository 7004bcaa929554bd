import type { Relation } from './relation.js';
import { scopeOfPart } from './scope.js';

/** The partners of each school as they are told: what the index of its network is made from. */
export const namedPartners: Relation = {
  name: 'named_partners',
  row: 'a partner of a school, over all works or in a field, with its name, the country that its own counts as, and their joint works',
  grain: ['school_id', 'scope', 'scope_id', 'institution_id'],
  reads: ['partners', 'school_numbers', 'institutions', 'colleges'],
  select: (d) => {
    const { scope, id } = scopeOfPart('p', d);
    return `select
  m.school_id as school_id,
  ${scope} as scope,
  ${id} as scope_id,
  p.partner_id as institution_id,
  i.ror as ror,
  i.name as name,
  c.country as country,
  p.works as works
from partners p
join school_numbers m on m.school = p.school
join institutions i on i.institution_id = p.partner_id
join colleges c on c.institution_id = p.partner_id`;
  },
};
