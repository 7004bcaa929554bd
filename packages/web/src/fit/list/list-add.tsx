import type { SchoolId } from '@bearings/core';
import { useMemo } from 'react';
import type { FitView } from '../../engine/fit.js';
import { indexNames, searchSchools } from '../../filter/search-schools.js';
import { useAliases } from '../../live/use-aliases.js';
import { FindBox, type FoundSchool } from '../../parts/find-box.js';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';

interface ListAddProps {
  readonly view: FitView;
  readonly listed: ReadonlySet<string>;
  onAdd(school: SchoolId, name: string): void;
}

/** Finds a school among those that are looked at, by any of its names, and puts it on the list. */
export function ListAdd({ view, listed, onAdd }: ListAddProps) {
  const { rows, places, answer, cohort } = view;
  const aliases = useAliases(true);
  const named = useMemo(() => {
    const byId = new Map<string, string>(answer.schools.map(({ school, name }) => [school, name]));
    return rows.map((id, row) => ({ id, name: byId.get(id) ?? id, place: places[row] ?? '' }));
  }, [rows, places, answer]);
  const index = useMemo(
    () =>
      indexNames(named.map(({ id, name, place }) => ({ called: [name, ...(aliases.get(id) ?? [])], where: [place] }))),
    [named, aliases],
  );
  const find = (text: string): readonly FoundSchool[] => {
    const marks = searchSchools(index, text);
    return named
      .map((school, row) => ({ ...school, isFictional: cohort.isFictional, mark: marks[row]! }))
      .filter(({ id, mark }) => mark > 0 && !listed.has(id))
      .sort((a, b) => b.mark - a.mark);
  };
  return (
    <div className="apply-add">
      <FindBox
        label={F.apply.add.label(cohort.label)}
        hint={W.compare.choose.hint}
        find={find}
        onTake={({ id, name }) => onAdd(id as SchoolId, name)}
      />
    </div>
  );
}
