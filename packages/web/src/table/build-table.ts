import type { Direction } from '@bearings/core';
import { type HowSure, WAITING } from '../live/how-sure.js';
import { CONSTANT, type LiveTable, type Standing } from '../live/live-table.js';
import { W } from '../text/language.js';
import { LOCALE } from '../text/locale.js';
import { labelOf } from '../text/say.js';
import { type Axis, axisOver } from './axis.js';
import { assignSlots } from './indicator-slot.js';

/** One indicator as the table shows it. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** Of its readings. */
  readonly unit: string;
  /** Number of its colour; null for grey. */
  readonly slot: number | null;
  /** Whether more is better; null for the constant of rescaling. */
  readonly direction: Direction | null;
}

/** A standing as the table shows it. Rows are numbers of schools; what stands in one is worked out when it is seen. */
export interface TableModel {
  readonly table: LiveTable;
  readonly standing: Standing;
  /** In the order of the methodology; the same objects for every standing of a table. */
  readonly columns: readonly Column[];
  /** The scale of the stacked bars. */
  readonly axis: Axis;
  /** Places behind the point of a score. */
  readonly decimals: number;
  /** Whether any school has a score. */
  readonly scored: boolean;
  /** Whether any score has an upper end beside it. */
  readonly ranged: boolean;
  /** How far each rank moves. */
  readonly sure: HowSure;
}

/** Shapes a standing for the table. Called for every frame while a weight is dragged. */
export function buildTable(table: LiveTable, standing: Standing, sure: HowSure = WAITING): TableModel {
  return {
    table,
    standing,
    columns: columnsOf(table, standing),
    axis: axisOver([...standing.points.values()]),
    decimals: decimalsOf(standing),
    scored: standing.printed.some((score) => !Number.isNaN(score)),
    ranged: standing.upTo.some((end) => !Number.isNaN(end)),
    sure,
  };
}

/** What an indicator is called in the table; its id where it has no column. */
export function columnLabel({ columns }: Pick<TableModel, 'columns'>, id: string): string {
  return columns.find((column) => column.id === id)?.label ?? id;
}

const DESCRIBED = new WeakMap<LiveTable, { readonly key: string; readonly columns: readonly Column[] }>();

function columnsOf(table: LiveTable, standing: Standing): readonly Column[] {
  const ids = [...new Set([...standing.points.keys(), ...table.readings.keys()])].filter((id) => id !== CONSTANT);
  const constant = standing.points.has(CONSTANT) ? W.columns.constant : '';
  const key = [LOCALE.numbers, ...ids, constant].join('\n');
  const kept = DESCRIBED.get(table);
  if (kept?.key === key) return kept.columns;
  const slots = assignSlots(ids);
  const columns: Column[] = ids.map((id) => {
    const known = table.indicators.get(id);
    const use = standing.methodology?.indicators.find(({ indicator }) => indicator === id);
    return {
      id,
      label: known ? labelOf(known) : id,
      unit: known?.unit ?? '',
      slot: slots.get(id) ?? null,
      direction: use?.direction ?? known?.direction ?? null,
    };
  });
  if (constant) columns.push({ id: CONSTANT, label: constant, unit: '', slot: null, direction: null });
  DESCRIBED.set(table, { key, columns });
  return columns;
}

const MOST_DECIMALS = 3;

/** What the methodology declares; for printed tables, what the printed scores carry, at most 3. */
function decimalsOf({ methodology, printed }: Standing): number {
  if (methodology && methodology.rounding.rule !== 'none') return methodology.rounding.decimals;
  let most = 0;
  for (const score of printed) {
    if (most === MOST_DECIMALS) break;
    if (Number.isNaN(score)) continue;
    while (most < MOST_DECIMALS && Number(score.toFixed(most)) !== score) most++;
  }
  return most;
}
