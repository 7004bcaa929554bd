import type { MethodologyShape } from '@bearings/contract';
import type { Confidence } from '@bearings/core';
import { W } from '../text/language.js';
import { DataText } from './data-text.js';
import { groupNumbers } from './group-numbers.js';
import '../style/method.css';

interface NumbersKnownProps {
  readonly methodology: MethodologyShape;
  readonly label: (id: string) => string;
}

/** Every number that someone could dispute, with its source, its reason and how well it is known. A narrow page stacks each row. */
export function NumbersKnown({ methodology, label }: NumbersKnownProps) {
  if (methodology.provenance.length === 0) return <p className="soft">{W.method.noProvenance}</p>;
  const { numberColumns } = W.method;
  return (
    <table className="stacking numbers-known">
      <caption className="unseen">{W.method.numbers}</caption>
      <thead>
        <tr>
          <th scope="col">{numberColumns.field}</th>
          <th scope="col">{numberColumns.value}</th>
          <th scope="col">{numberColumns.known}</th>
          <th scope="col">{numberColumns.source}</th>
          <th scope="col">{numberColumns.note}</th>
        </tr>
      </thead>
      <tbody>
        {groupNumbers(methodology, label).map(({ fields, value, confidence, source, note }) => (
          <tr key={fields.join()}>
            <th scope="row">
              {fields.map((field) => (
                <span key={field} className="number-field">
                  {field}
                </span>
              ))}
            </th>
            <td data-label={numberColumns.value}>{value}</td>
            <td data-label={numberColumns.known} className={confidence === 'uncertain' ? 'uncertain' : ''}>
              {W.confidences[confidence as Confidence] ?? confidence}
            </td>
            <td data-label={numberColumns.source}>{source && <DataText>{source}</DataText>}</td>
            <td data-label={numberColumns.note}>{note && <DataText>{note}</DataText>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
