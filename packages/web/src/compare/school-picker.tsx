import { useCallback, useMemo } from 'react';
import { wordSchoolPlace } from '../charts/school-place.js';
import { indexSchools, searchSchools } from '../filter/search-schools.js';
import { useAliases } from '../live/use-aliases.js';
import { FindBox, type FoundSchool } from '../parts/find-box.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';

interface SchoolPickerProps {
  readonly model: TableModel;
  readonly chosen: readonly string[];
  /** How many schools there may be. */
  readonly most: number;
  onAdd(school: string): void;
}

/** Finds a school of an edition by any of its names and adds it. */
export function SchoolPicker({ model, chosen, most, onAdd }: SchoolPickerProps) {
  const { table, standing } = model;
  const words = W.compare.choose;
  const aliases = useAliases(true);
  const index = useMemo(() => indexSchools(table.schools, aliases), [table, aliases]);
  const find = useCallback(
    (text: string): readonly FoundSchool[] => {
      const marks = searchSchools(index, text);
      const rows = [...standing.order].filter((row) => marks[row]! > 0 && !chosen.includes(table.schools[row]!.id));
      return rows
        .sort((a, b) => marks[b]! - marks[a]!)
        .map((row) => {
          const school = table.schools[row]!;
          const { id, name } = school;
          return { id, name, place: wordSchoolPlace(school), isFictional: table.edition.fictional };
        });
    },
    [index, standing, table, chosen],
  );
  return (
    <FindBox
      label={words.label}
      hint={words.hint}
      full={chosen.length >= most ? words.full(most) : ''}
      find={find}
      onTake={({ id }) => onAdd(id)}
    />
  );
}
