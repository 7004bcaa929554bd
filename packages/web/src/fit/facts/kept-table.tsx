import { engine } from '../../engine/engine.js';
import { type FitState, GRID, type KeptThing } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatFixed } from '../../text/words.js';
import type { Act } from './use-act.js';
import { useTold } from './use-told.js';

const NOTHING: readonly KeptThing[] = [];

/** One line of what is kept. */
interface Line {
  readonly key: string;
  readonly what: string;
  readonly kind: string;
  readonly how: string;
  readonly isLicensed: boolean;
  readonly bytes: number;
  /** What it is forgotten by; null where it goes with all the rest only. */
  readonly forget: string | null;
}

/** What is kept, line by line, with its size, and files of facts to be forgotten. A narrow page stacks each row. */
export function KeptTable({ state, act }: { readonly state: FitState; readonly act: Act }) {
  const words = F.facts.kept;
  const { columns } = words;
  const told = useTold(() => engine().fit.keeps(), state);
  const things = told.kind === 'ready' ? told.value : NOTHING;
  const lines = linesOf(state, things);
  const total = things.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <>
      <table className="stacking facts-kept">
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.how}</th>
            <th scope="col">{columns.size}</th>
            <th scope="col">{columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, what, kind, how, isLicensed, bytes, forget }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{what}</bdi>
                {kind !== '' && <span className="facts-meaning">{kind}</span>}
                {isLicensed && <span className="tag">{F.page.notToPublish}</span>}
              </th>
              <td data-label={columns.how}>{how}</td>
              <td data-label={columns.size}>{wordSize(bytes)}</td>
              <td data-label={columns.act}>
                {forget === null ? (
                  '–'
                ) : (
                  <button
                    type="button"
                    className="facts-act"
                    aria-label={words.forgetOf(what)}
                    onClick={() => void act.act(words.forgot(what), () => engine().fit.forgetFacts(forget))}
                  >
                    {words.forget}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{words.total(wordSize(total))}</p>
    </>
  );
}

function linesOf(state: FitState, things: readonly KeptThing[]): readonly Line[] {
  const words = F.facts.kept;
  const { profile, facts, looks } = state;
  const sizeOf = (kind: KeptThing['kind'], name?: string): number =>
    things
      .filter((thing) => thing.kind === kind && (name === undefined || thing.name === name))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  const plain = { kind: '', isLicensed: false, forget: null };
  const grid = things.find(({ kind }) => kind === 'grid');
  return [
    ...(profile === null
      ? []
      : [
          {
            ...plain,
            key: 'profile',
            what: words.profile,
            how: words.profileHow(profile.wishes.length, profile.list.length),
            bytes: sizeOf('profile'),
          },
        ]),
    ...facts.map(({ name, file, kind, facts: count, schools, isLicensed }) => ({
      key: `facts ${name}`,
      what: words.facts(file),
      kind: F.facts.kinds[kind]?.label ?? kind,
      how: words.factsHow(count, schools),
      isLicensed,
      bytes: sizeOf('facts', name),
      forget: name,
    })),
    ...(grid === undefined
      ? []
      : [
          {
            ...plain,
            key: GRID,
            what: words.grid(grid.name),
            kind: F.facts.kinds['national-grid']!.label,
            how: '–',
            isLicensed: true,
            bytes: grid.bytes,
            forget: GRID,
          },
        ]),
    ...(looks.length === 0
      ? []
      : [{ ...plain, key: 'looks', what: words.looks, how: words.looksHow(looks.length), bytes: sizeOf('look') }]),
  ];
}

/** A size in kilobytes: at least a tenth of one. */
function wordSize(bytes: number): string {
  const tenths = Math.max(1, Math.round(bytes / 100));
  return F.facts.kept.size(tenths < 100 ? formatFixed(tenths / 10, 1) : formatCount(Math.round(tenths / 10)));
}
