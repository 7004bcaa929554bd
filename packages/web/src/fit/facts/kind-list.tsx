import { F } from '../../text/fit-language.js';

/** Which files can be read as facts, and where each is had. */
export function KindList() {
  return (
    <details className="fit-fold">
      <summary>{F.facts.bring.whatKinds}</summary>
      <dl className="facts-kinds">
        {Object.entries(F.facts.kinds).map(([kind, { label, where }]) => (
          <div key={kind}>
            <dt>{label}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
