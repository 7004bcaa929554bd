import type { Profile } from '@bearings/core/fit';
import type { FitListView } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { today } from '../today.js';
import { ListSchoolLinks } from './list-school-link.js';
import type { ListedSchools } from './listed-school.js';
import { wordFlag, wordRules } from './word-flag.js';

interface ListFlagsProps {
  readonly told: FitListView;
  readonly schools: ListedSchools;
  readonly profile: Profile;
}

/** What an advisor would look at in the list, with the schools it is of, and by which rules. */
export function ListFlags({ told, schools, profile }: ListFlagsProps) {
  const words = F.apply.flags;
  const { flags } = told.review;
  return (
    <section aria-labelledby="apply-flags">
      <h2 id="apply-flags">{words.title}</h2>
      {flags.length === 0 ? (
        <p>{F.list.sheet.nothing}</p>
      ) : (
        <ul className="apply-flags">
          {flags.map((raised) => (
            <li key={raised.flag} data-flag={raised.flag}>
              <h3>{F.list.flags[raised.flag]}</h3>
              <p>{wordFlag(raised, profile)}</p>
              {raised.schools.length > 0 && <ListSchoolLinks ids={raised.schools} schools={schools} />}
            </li>
          ))}
        </ul>
      )}
      <p className="small soft apply-rules">{wordRules(today())}</p>
    </section>
  );
}
