import { ADDRESS } from '@bearings/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { withBase } from '../address/base.js';
import { asksForMore } from '../address/question.js';
import { type RankingRoute, writeRoute } from '../address/route.js';
import { type About, aboutTable, writeAbout } from '../charts/about.js';
import { ChartFrame, wordSource } from '../charts/chart-frame.js';
import { downloadText } from '../charts/download.js';
import { wordBasis } from '../doubt-strip/word-basis.js';
import { engine } from '../engine/engine.js';
import { basisOf } from '../live/how-sure.js';
import { isOwn } from '../own/is-own.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { CopyField } from './copy-field.js';
import { RankingPicture } from './ranking-picture.js';
import { tableOfRanking } from './ranking-table.js';
import './share.css';
import { MOST_CHARACTERS, writeTable } from './table-in-link.js';

interface ShareDialogProps {
  readonly model: TableModel;
  readonly rows: Int32Array;
  readonly route: RankingRoute;
  onClose(): void;
}

const DRAWN = [10, 25, 50] as const;

/** A link, an embedded view and files of what is seen; each file with one beside it that says what it is. */
export default function ShareDialog({ model, rows, route, onClose }: ShareDialogProps) {
  const { table } = model;
  const { edition } = table;
  const words = W.share;
  const dialog = useRef<HTMLDialogElement>(null);
  const [drawn, setDrawn] = useState<number>(DRAWN[1]);
  useEffect(() => dialog.current?.showModal(), []);
  const quiet = { ...route, school: null, compare: [] };
  const address = addressOf(quiet);
  const embed = addressOf({ ...quiet, embed: true, edition: edition.id });
  const basis = basisOf(model.sure);
  const over = basis && wordBasis(basis);
  const about: About = {
    editions: [aboutTable(table)],
    address,
    ...(basis && over ? { intervals: { ...basis, over } } : {}),
  };
  const twin = useMemo(() => tableOfRanking(model, rows, route.view), [model, rows, route.view]);
  const picked = [...rows.slice(0, drawn)];
  const changed = asksForMore(route.question) ? `; ${words.picture.changed}` : '';
  const shown = words.picture.subtitle(picked.length, table.schools.length) + changed;
  const subtitle = over ? `${shown}. ${over}` : shown;
  const saveJson = async (): Promise<void> => {
    const answer = await engine().ask(ADDRESS.ranking(edition.id, route.question));
    if (answer.kind !== 'ready') return;
    const file = `bearings-${edition.id}.json`;
    downloadText(file, 'application/json', `${JSON.stringify(answer.value)}\n`);
    const said = { title: edition.title, subtitle, source: wordSource(about) };
    downloadText(`${file}.about.json`, 'application/json', writeAbout(about, said));
  };
  return (
    <dialog ref={dialog} className="share" aria-labelledby="share-title" onClose={onClose}>
      <div className="share-head">
        <h2 id="share-title">{words.title}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
      <LinkPart route={quiet} snapshot={table.snapshot} edition={edition.id} />
      {!isOwn(edition.id) && (
        <section aria-labelledby="share-embed">
          <h3 id="share-embed">{words.embed}</h3>
          <p className="small soft">{words.embedLead}</p>
          <CopyField label={words.embed} text={frameOf(embed, words.frameTitle(edition.title))} />
        </section>
      )}
      <section aria-labelledby="share-files">
        <h3 id="share-files">{words.files}</h3>
        <p>
          <button type="button" className="button" onClick={() => void saveJson()}>
            {words.json}
          </button>
        </p>
        <ChartFrame
          id="ranking-picture"
          name={edition.id}
          title={edition.title}
          subtitle={subtitle}
          about={about}
          table={twin}
          tools={
            <label className="choice">
              <span className="choice-label">{words.picture.rows}</span>
              <select className="field" value={drawn} onChange={(event) => setDrawn(Number(event.target.value))}>
                {DRAWN.map((number) => (
                  <option key={number} value={number}>
                    {formatCount(number)}
                  </option>
                ))}
              </select>
            </label>
          }
        >
          <div className="share-picture">
            <RankingPicture model={model} rows={picked} view={route.view} label={subtitle} />
          </div>
        </ChartFrame>
      </section>
    </dialog>
  );
}

interface LinkPartProps {
  readonly route: RankingRoute;
  readonly snapshot: string;
  readonly edition: string;
}

function LinkPart({ route, snapshot, edition }: LinkPartProps) {
  const words = W.share;
  const own = isOwn(edition);
  const [exactly, setExactly] = useState(route.digest !== null);
  const [withTable, setWithTable] = useState(false);
  const [hash, setHash] = useState('');
  useEffect(() => {
    if (!withTable) return setHash('');
    let gone = false;
    void engine()
      .saveOwn(edition)
      .then(async (saved) => {
        const text = saved.kind === 'ready' ? await writeTable(saved.value) : '';
        if (!gone) setHash(text);
      });
    return () => {
      gone = true;
    };
  }, [withTable, edition]);
  const tooLarge = hash.length > MOST_CHARACTERS;
  const address = addressOf({ ...route, digest: exactly ? snapshot : null });
  return (
    <section aria-labelledby="share-link">
      <h3 id="share-link">{words.link}</h3>
      <p className="small soft">{own && !withTable ? words.linkOwn : words.linkHolds}</p>
      <CopyField label={words.link} text={tooLarge ? address : address + hash} />
      <label className="share-check">
        <input type="checkbox" checked={exactly} onChange={(event) => setExactly(event.target.checked)} />
        <span>{words.exactly}</span>
      </label>
      {own && (
        <>
          <label className="share-check">
            <input type="checkbox" checked={withTable} onChange={(event) => setWithTable(event.target.checked)} />
            <span>
              {words.tableInLink}. {words.tableInLinkMeans}
            </span>
          </label>
          {tooLarge && <p role="alert">{words.tableTooLarge(hash.length, MOST_CHARACTERS)}</p>}
        </>
      )}
    </section>
  );
}

/** The whole address of a route, as it is sent to somebody. */
function addressOf(route: RankingRoute): string {
  return new URL(withBase(writeRoute(route)), location.href).href;
}

function frameOf(address: string, title: string): string {
  const quote = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const attributes = { src: address, title, width: '100%', height: '640', loading: 'lazy' };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${quote(value)}"`)
    .join(' ')}></iframe>`;
}
