import { fault } from '../fault/fault.js';
import type { Methodology } from './methodology.js';
import { groupSiblings, TOP } from './siblings.js';

/** Checks that pillars and indicators have ids of their own, that every parent is declared, and that pillars form a tree. */
export function checkPillars(m: Methodology): void {
  checkIds(m);
  checkParents(m);
  checkCycles(m);
  for (const [pillar, parts] of groupSiblings(m)) {
    if (pillar !== TOP && parts.length === 0) throw fault('methodology.empty-pillar', { methodology: m.id, pillar });
  }
}

function checkIds(m: Methodology): void {
  const seen = new Set<string>();
  for (const id of [...m.pillars.map((p) => p.id), ...m.indicators.map((use) => use.indicator)]) {
    if (seen.has(id)) throw fault('methodology.duplicate', { methodology: m.id, id });
    seen.add(id);
  }
}

function checkParents(m: Methodology): void {
  const pillars = new Set(m.pillars.map((p) => p.id));
  const named = [
    ...m.pillars.map((p) => ({ from: p.id, pillar: p.parent })),
    ...m.indicators.map((use) => ({ from: use.indicator, pillar: use.pillar })),
  ];
  for (const { from, pillar } of named) {
    if (pillar !== null && !pillars.has(pillar)) {
      throw fault('methodology.unknown-pillar', { methodology: m.id, pillar, from });
    }
  }
}

function checkCycles(m: Methodology): void {
  const parents = new Map(m.pillars.map((p) => [p.id, p.parent]));
  const reachesTop = new Set<string>();
  for (const { id } of m.pillars) {
    const path = new Set<string>();
    let at: string | null = id;
    while (at !== null && !reachesTop.has(at)) {
      if (path.has(at)) throw fault('methodology.pillar-cycle', { methodology: m.id, cycle: cutCycle([...path], at) });
      path.add(at);
      at = parents.get(at) ?? null;
    }
    for (const passed of path) reachesTop.add(passed);
  }
}

/** From a path that came back to a pillar: the circle alone, outermost first, closed by the pillar it began with. */
function cutCycle(path: readonly string[], again: string): string[] {
  return [...path.slice(path.indexOf(again)), again].reverse();
}
