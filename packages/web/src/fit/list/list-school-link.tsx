import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { SchoolName } from '../../profile/school-name.js';
import type { ListedSchools } from './listed-school.js';

/** A school by its name; a link to all that is told of it where it is among the schools looked at. */
export function ListSchoolLink({ school, schools }: { readonly school: string; readonly schools: ListedSchools }) {
  const name = <SchoolName name={schools.name(school)} fictional={schools.isFictional(school)} />;
  return schools.of(school) ? <Link to={fitOf('ranking', school)}>{name}</Link> : name;
}

/** Schools by their names, one after the other. */
export function ListSchoolLinks(props: { readonly ids: readonly string[]; readonly schools: ListedSchools }) {
  return (
    <ul className="apply-schools">
      {props.ids.map((school) => (
        <li key={school}>
          <ListSchoolLink school={school} schools={props.schools} />
        </li>
      ))}
    </ul>
  );
}
