import type { School } from '@bearings/core';
import type { Chance } from './chance.js';
import { type DrawnFact, happens, pick, sayDate } from './drawn-fact.js';

const ZONE = 'America/New_York';

/** Last moments of the fictional cycle, each no earlier than the one before; osteopathic schools close later. */
export function drawDeadlines(chance: Chance, { degree }: School): DrawnFact[] {
  const primary =
    degree === 'DO'
      ? pick(chance, 'facts/primary', { '2027-01-15': 0.3, '2027-02-01': 0.3, '2027-03-01': 0.4 })
      : pick(chance, 'facts/primary', { '2026-10-01': 0.1, '2026-10-15': 0.25, '2026-11-02': 0.4, '2026-12-01': 0.25 });
  const secondary = later(primary, pick(chance, 'facts/secondary', { '28': 0.5, '45': 0.3, '60': 0.2 }));
  const letters = later(primary, pick(chance, 'facts/letters', { '0': 0.3, '14': 0.4, '28': 0.3 }));
  const hasEarly = degree === 'MD' && happens(chance, 'facts/early-decision', 0.3);
  const tells = (field: string): boolean => happens(chance, `facts/tells/${field}`, 0.85);
  return [
    ...(hasEarly ? [sayDate('early-decision-deadline', '2026-08-03T23:59', ZONE)] : []),
    sayDate('primary-deadline', `${primary}T23:59`, ZONE),
    ...(tells('secondary') ? [sayDate('secondary-deadline', `${secondary}T23:59`, ZONE)] : []),
    ...(tells('letters') ? [sayDate('letters-deadline', letters, '')] : []),
  ];
}

/** The day so many days after another. */
function later(day: string, days: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, 10);
}
