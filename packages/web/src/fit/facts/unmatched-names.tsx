import type { School, SchoolId } from '@bearings/core';
import { useId, useMemo } from 'react';
import { wordSchoolPlace } from '../../charts/school-place.js';
import { engine } from '../../engine/engine.js';
import type { FactsAsked, FactsRead } from '../../engine/fit.js';
import { indexSchools, searchSchools } from '../../filter/search-schools.js';
import { useAliases } from '../../live/use-aliases.js';
import { FindBox, type FoundSchool } from '../../parts/find-box.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { useTold } from './use-told.js';

type Decisions = FactsAsked['decisions'];
type Unmatched = FactsRead['unmatched'][number];

interface UnmatchedNamesProps {
  readonly names: readonly Unmatched[];
  /** How many names the reading has decisions of. */
  readonly decided: number;
  readonly decisions: Decisions;
  onDecide(decisions: Decisions): void;
  onRead(): void;
  onUndecide(): void;
}

/** Names of a file that mean no school for certain, each to be decided by the person, and the file read again with that. */
export function UnmatchedNames({ names, decided, decisions, onDecide, onRead, onUndecide }: UnmatchedNamesProps) {
  const words = F.facts.names;
  const finder = useFinder(names.length > 0);
  if (names.length === 0 && decided === 0) return null;
  const once = [...new Map(names.map((one) => [one.name, one])).values()];
  const news = once.filter(({ name }) => name in decisions).length;
  const decide = (name: string, school: SchoolId | null | undefined): void => {
    const { [name]: _, ...rest } = decisions;
    onDecide(school === undefined ? rest : { ...rest, [name]: school });
  };
  return (
    <div className="facts-names">
      {decided > 0 && (
        <p className="small">
          {words.decided(decided)}{' '}
          <button type="button" className="facts-act" onClick={onUndecide}>
            {words.undecide}
          </button>
        </p>
      )}
      {names.length > 0 && (
        <>
          <h4>{words.title(once.length)}</h4>
          <p className="small soft">{words.lead}</p>
          <ul>
            {once.map((one) => (
              <li key={one.name}>
                <OneName
                  one={one}
                  decision={decisions[one.name]}
                  finder={finder}
                  onDecide={(school) => decide(one.name, school)}
                />
              </li>
            ))}
          </ul>
          {news > 0 && (
            <p>
              <button type="button" className="button" onClick={onRead}>
                {words.read(news)}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

interface OneNameProps {
  readonly one: Unmatched;
  /** Undefined while nothing is decided. */
  readonly decision: SchoolId | null | undefined;
  readonly finder: Finder;
  onDecide(school: SchoolId | null | undefined): void;
}

function OneName({ one, decision, finder, onDecide }: OneNameProps) {
  const words = F.facts.names;
  const group = useId();
  const { candidate, candidateName } = one;
  const isOther = decision !== undefined && decision !== null && decision !== candidate;
  const choice = (label: string, isChosen: boolean, school: SchoolId | null | undefined) => (
    <label className="facts-choice">
      <input type="radio" name={group} checked={isChosen} onChange={() => onDecide(school)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>
        <bdi>{one.name}</bdi> <span className="soft small">{words.place(formatCount(one.row), one.sheet)}</span>
      </legend>
      {choice(words.open, decision === undefined, undefined)}
      {candidate !== null && choice(words.itIs(candidateName), decision === candidate, candidate)}
      {choice(words.none, decision === null, null)}
      {isOther && choice(words.chosen(finder.nameOf(decision)), true, decision)}
      <FindBox
        label={isOther || candidate === null ? words.find : words.another}
        hint={words.hint}
        find={finder.find}
        onTake={({ id }) => onDecide(id as SchoolId)}
      />
    </fieldset>
  );
}

interface Finder {
  find(text: string): readonly FoundSchool[];
  nameOf(school: SchoolId): string;
}

const NONE: readonly School[] = [];

/** Finds any school of the register by any of its names. */
function useFinder(isWanted: boolean): Finder {
  const told = useTold(() => engine().fit.register());
  const aliases = useAliases(isWanted);
  const schools = told.kind === 'ready' ? told.value : NONE;
  return useMemo(() => {
    const index = indexSchools(schools, aliases);
    return {
      nameOf: (school) => schools.find(({ id }) => id === school)?.name ?? school,
      find: (text) => {
        const marks = searchSchools(index, text);
        return schools
          .map((school, row) => ({ school, mark: marks[row]! }))
          .filter(({ mark }) => mark > 0)
          .sort((a, b) => b.mark - a.mark)
          .map(({ school }) => ({
            id: school.id,
            name: school.name,
            place: wordSchoolPlace(school),
            isFictional: school.country === 'ZZ',
          }));
      },
    };
  }, [schools, aliases]);
}
