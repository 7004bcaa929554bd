import type { MethodologyShape } from '@bearings/contract';
import { Scrollable } from './scrollable.js';
import { W } from '../text/language.js';
import { wordField, wordValue } from '../text/field-words.js';

interface NumbersKnownProps {
  readonly methodology: MethodologyShape;
  readonly label: (id: string) => string;
}

/** Every number that someone could dispute, with its source, its reason and how well it is known. */
export function NumbersKnown({ methodology, label }: NumbersKnownProps) {
  if (methodology.provenance.length === 0) return <p className="soft">{W.method.noProvenance}</p>;
  const { numberColumns } = W.method;
  return (
    <Scrollable label={W.method.numbers}>
      <table className="numbers-known">
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
          {methodology.provenance.map((provenance) => (
            <tr key={provenance.at}>
              <th scope="row">{wordField(methodology, provenance.at, label)}</th>
              <td>{wordValue(methodology, provenance.at)}</td>
              <td className={provenance.confidence === 'uncertain' ? 'uncertain' : ''}>
                {W.confidences[provenance.confidence] ?? provenance.confidence}
              </td>
              <td>{provenance.source}</td>
              <td>{provenance.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
