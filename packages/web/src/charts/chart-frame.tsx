import { formatCsv, neutralizeFormula } from '@bearings/intake/csv';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import '../style/charts.css';
import { singleKeysWork } from '../parts/single-keys.js';
import { W } from '../text/language.js';
import { joinWords } from '../text/words.js';
import { type About, writeAbout } from './about.js';
import { download, downloadText } from './download.js';
import { pngOf, svgOf } from './picture.js';
import type { TwinTable } from './twin-table.js';
import { TwinTableView } from './twin-table-view.js';

export interface ChartFrameProps {
  /** Of the element; the page holds it once. */
  readonly id: string;
  /** Of the files that are made: small letters, digits and hyphens. */
  readonly name: string;
  /** What the chart finds, from the data. */
  readonly title: string;
  /** What is measured, in which unit. */
  readonly subtitle: string;
  readonly about: About;
  readonly table: TwinTable;
  /** Choices that change what is drawn. */
  readonly tools?: ReactNode;
  readonly heading?: 'h2' | 'h3';
  /** Whether there is a drawing; without one, a table can still be saved. */
  readonly drawn?: boolean;
  /** Holds one drawing: the svg marked `data-picture`. */
  readonly children: ReactNode;
}

/** What every chart has around it: a finding, a measure, where it comes from, its table and its files. */
export function ChartFrame(props: ChartFrameProps) {
  const { id, title, subtitle, about, table, tools, heading: Heading = 'h3', drawn = true, children } = props;
  const figure = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const source = wordSource(about);
  const turn = (event: KeyboardEvent<HTMLElement>): void => {
    const alone = singleKeysWork() && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== 't' || !alone || isTyping(event.target)) return;
    event.preventDefault();
    setAsTable(!asTable);
  };
  return (
    <figure id={id} ref={figure} className="chart" aria-labelledby={`${id}-title`} onKeyDown={turn}>
      <figcaption className="chart-head">
        <Heading id={`${id}-title`} className="chart-title">
          {title} {isFictional(about) && <span className="tag">{W.fictional}</span>}
        </Heading>
        <p className="chart-subtitle soft">{subtitle}</p>
      </figcaption>
      <div className="chart-tools">
        {tools}
        <button
          type="button"
          className="button"
          aria-pressed={asTable}
          aria-keyshortcuts="t"
          onClick={() => setAsTable(!asTable)}
        >
          {W.charts.asTable}
        </button>
      </div>
      {/* A drawing that is hidden keeps what was chosen in it. */}
      <div className="chart-drawing" hidden={asTable}>
        {children}
      </div>
      {asTable && <TwinTableView table={table} title={title} />}
      <div className="chart-foot">
        <p className="soft small">{source}</p>
        <Files {...props} source={source} figure={figure} drawn={drawn && !asTable} />
      </div>
    </figure>
  );
}

interface FilesProps extends ChartFrameProps {
  readonly source: string;
  readonly figure: { readonly current: HTMLElement | null };
  readonly drawn: boolean;
}

function Files({ name, title, subtitle, about, table, source, figure, drawn }: FilesProps) {
  const [failed, setFailed] = useState(false);
  const said = { title: isFictional(about) ? `${title} (${W.fictional})` : title, subtitle, source };
  const file = `bearings-${name}`;
  const addAbout = (made: string): void =>
    downloadText(`${made}.about.json`, 'application/json', writeAbout(about, said));
  const makePicture = async (kind: 'svg' | 'png'): Promise<void> => {
    const drawing = figure.current?.querySelector<SVGSVGElement>('svg[data-picture]');
    if (!drawing) throw new Error('the chart holds no drawing');
    const svg = await svgOf(drawing, said);
    download(`${file}.${kind}`, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, 2));
    addAbout(`${file}.${kind}`);
  };
  const tell = (making: Promise<void>): void => {
    making.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const makeCsv = (): void => {
    const safe = table.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? neutralizeFormula(cell) : cell)),
    );
    const text = formatCsv(
      table.columns.map(({ label }) => neutralizeFormula(label)),
      safe,
    );
    downloadText(`${file}.csv`, 'text/csv', text);
    addAbout(`${file}.csv`);
  };
  return (
    <div className="chart-files">
      {about.editions.some(({ licence }) => licence === 'not-to-publish') && (
        <p className="small chart-own">{W.charts.notToPublish}</p>
      )}
      <fieldset className="chart-kinds">
        <legend className="unseen">{W.charts.files(title)}</legend>
        <button type="button" className="button" disabled={!drawn} onClick={() => tell(makePicture('svg'))}>
          {W.charts.svg}
        </button>
        <button type="button" className="button" disabled={!drawn} onClick={() => tell(makePicture('png'))}>
          {W.charts.png}
        </button>
        <button type="button" className="button" onClick={makeCsv}>
          {W.charts.csv}
        </button>
      </fieldset>
      {failed && <p role="alert">{W.charts.failed}</p>}
    </div>
  );
}

/** Editions, publishers and evidence in one line, for the corner of a chart. */
export function wordSource(about: About): string {
  const digests = [...new Set(about.editions.map(({ snapshot }) => snapshot.slice(0, 'sha256:'.length + 12)))];
  return W.charts.source(
    about.editions.map(({ title, publisher, released }) => W.charts.edition(title, publisher, released)),
    joinWords(digests),
  );
}

function isFictional(about: About): boolean {
  return about.editions.some(({ fictional }) => fictional);
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
