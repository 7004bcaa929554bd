import { type Edition, isSchoolId } from '@bearings/core';
import type { Claim } from '@bearings/intake';
import { useId, useState } from 'react';
import { downloadText } from '../charts/download.js';
import { W } from '../text/language.js';

interface DisputeFormProps {
  /** Works that should not count. */
  readonly marked: ReadonlySet<string>;
  readonly edition: Edition;
  readonly school: string;
  readonly indicator: string;
  /** Digest of the run that was looked at. */
  readonly run: string;
}

const CLAIMS = ['not-ours', 'wrong-institution', 'retracted', 'duplicate', 'other'] as const;

/** Makes a dispute file of the works that are marked and of those that are missing. It goes to the reader and nowhere else. */
export function DisputeForm({ marked, edition, school, indicator, run }: DisputeFormProps) {
  const words = W.works.dispute;
  const [claim, setClaim] = useState<Claim>('not-ours');
  const [missing, setMissing] = useState('');
  const [note, setNote] = useState('');
  const [who, setWho] = useState('');
  const hint = useId();
  const { ids, others } = readIds(missing);
  const file = `${edition.fictional ? 'fictional-' : ''}dispute-${school}-${indicator}.csv`;
  const save = async (): Promise<void> => {
    if (!isSchoolId(school)) return;
    const { formatDisputes } = await import('@bearings/intake');
    const said = { school, indicator, note, who, evidence: '', run };
    const rows = [
      ...[...marked].map((work) => ({ ...said, work: work.slice(1), claim })),
      ...ids.filter((work) => !marked.has(`W${work}`)).map((work) => ({ ...said, work, claim: 'ours' as const })),
    ];
    downloadText(file, 'text/csv', formatDisputes(rows));
  };
  return (
    <section className="works-dispute" aria-labelledby="dispute">
      <h2 id="dispute">{words.title}</h2>
      <p className="soft">{words.lead}</p>
      <p role="status">
        <strong>{words.marked(marked.size)}</strong>
      </p>
      <div className="works-fields">
        <label>
          <span>{words.claim}</span>
          <select
            className="field"
            value={claim}
            onChange={({ target }) => setClaim(CLAIMS.find((one) => one === target.value) ?? 'not-ours')}
          >
            {CLAIMS.map((one) => (
              <option key={one} value={one}>
                {words.claims[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.missing}</span>
          <input
            className="field"
            value={missing}
            aria-describedby={hint}
            aria-invalid={others.length > 0}
            onChange={({ target }) => setMissing(target.value)}
          />
          <span id={hint} className="small soft">
            {others.length > 0 ? words.notIds(others.join(', ')) : words.missingHint}
          </span>
        </label>
        <label>
          <span>{words.note}</span>
          <input className="field" value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        <label>
          <span>{words.who}</span>
          <input className="field" autoComplete="off" value={who} onChange={({ target }) => setWho(target.value)} />
        </label>
      </div>
      <p>
        <button
          type="button"
          className="button"
          disabled={(marked.size === 0 && ids.length === 0) || others.length > 0}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </p>
      <p className="small soft works-check">{words.check({ school, indicator, edition: edition.id, file })}</p>
    </section>
  );
}

/** Numbers of works from a text with commas, each once, and what in it is no id of a work. */
function readIds(text: string): { readonly ids: readonly string[]; readonly others: readonly string[] } {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const read = parts.map((part) => /^(?:https:\/\/openalex\.org\/)?W([1-9]\d{0,17})$/i.exec(part)?.[1] ?? null);
  return {
    ids: [...new Set(read.filter((id) => id !== null))],
    others: parts.filter((_, at) => read[at] === null),
  };
}
