import { isNearZero } from '@bearings/core';
import type { DoubtAnswer, SinglesAnswer } from '@bearings/library';
import { Scrollable } from '../parts/scrollable.js';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';
import { isTold, wordNone } from './word-range.js';

interface SingleSharesProps {
  readonly answer: DoubtAnswer;
  readonly label: (id: string) => string;
}

/** What each weight and each choice of rule moves by itself, as bars with their numbers, and which two move ranks together. */
export function SingleShares({ answer: { sensitivity }, label }: SingleSharesProps) {
  const words = W.doubt.singles;
  if (!isTold(sensitivity) || sensitivity.singles === null) return null;
  const { singles } = sensitivity;
  return (
    <section aria-labelledby="doubt-singles" className="doubt-part">
      <h2 id="doubt-singles">{words.title}</h2>
      {isTold(singles) ? (
        <Told singles={singles} label={label} />
      ) : (
        <p className="small soft">{W.doubt.none(wordNone(singles))}</p>
      )}
    </section>
  );
}

function Told({ singles, label }: { readonly singles: SinglesAnswer; readonly label: (id: string) => string }) {
  const words = W.doubt.singles;
  const nameOf = ({ kind, name }: { kind: string; name: string }): string =>
    kind === 'weight' ? words.weight(label(name)) : (words.rules[name] ?? name);
  const named = (name: string): string =>
    nameOf(singles.factors.find((one) => one.name === name) ?? { kind: '', name });
  const rows = [...singles.factors].sort((a, b) => b.withOthers - a.withOthers);
  return (
    <>
      <p className="small soft">{words.lead(formatShare(singles.part), formatCount(singles.runs))}</p>
      <Scrollable label={words.table}>
        <table className="doubt-sources doubt-singles">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <td />
              <th scope="col" className="end">
                {words.alone}
              </th>
              <th scope="col" className="end">
                {words.withOthers}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.name}`}>
                <th scope="row">{nameOf(row)}</th>
                <td className="doubt-track" aria-hidden="true">
                  {!isNearZero(row.alone, row.error) && (
                    <span style={{ inlineSize: `${Math.min(1, Math.max(0, row.alone)) * 100}%` }} />
                  )}
                </td>
                <td className="doubt-share">
                  <Part share={row.alone} error={row.error} />
                </td>
                <td className="doubt-share">
                  <Part share={row.withOthers} error={row.withOthersError} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      <p className="small">
        {singles.together.length === 0
          ? words.noPairs
          : words.pairs(
              singles.together.map(({ first, second, share, error }) =>
                words.pair(named(first), named(second), formatShare(share), formatShare(error)),
              ),
            )}
      </p>
    </>
  );
}

function Part({ share, error }: { readonly share: number; readonly error: number }) {
  const words = W.doubt.sources;
  if (isNearZero(share, error)) return <span className="soft">{words.nothing}</span>;
  return (
    <>
      {formatShare(share)} <span className="soft">{words.error(formatShare(error))}</span>
    </>
  );
}
