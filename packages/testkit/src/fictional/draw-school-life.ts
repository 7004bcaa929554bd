import { type Chance, load, skewed, within } from './chance.js';
import { type DrawnFact, happens, pick, say } from './drawn-fact.js';
import type { Known } from './read-known.js';

type Tell = (field: string, said: number | string) => DrawnFact[];

/** How a school teaches, where, in what culture and with what mission. Of most fields three schools in five say nothing. */
export function drawSchoolLife(chance: Chance, known: Known): DrawnFact[] {
  const tell: Tell = (field, said) => (happens(chance, `facts/tells/${field}`, 2 / 5) ? [say(field, said)] : []);
  const choose = (field: string, shares: Readonly<Record<string, number>>): DrawnFact[] =>
    tell(field, pick(chance, `facts/${field}`, shares));
  const preclinical = within(18 + 4 * chance.normal('facts/preclinical'), 12, 26, 0);
  return [
    ...choose('curriculum', { lecture: 0.22, 'small-group': 0.2, 'problem-based': 0.18, mixed: 0.4 }),
    ...tell('preclinical-months', preclinical),
    ...tell('first-patient-month', within(preclinical * chance.even('facts/patients'), 1, preclinical, 0)),
    ...choose('grading', { 'pass-fail': 0.8, honours: 0.15, letters: 0.05 }),
    ...choose('attendance', { optional: 0.35, partly: 0.45, required: 0.2 }),
    ...tell('research-months', within(4 + 3 * load(0.5, researchOf(known), chance.normal('facts/research')), 0, 12, 0)),
    ...choose('teaching-language', { en: 0.94, es: 0.03, fr: 0.02, other: 0.01 }),
    ...choose('clinical-sites', { 'home-hospital': 0.45, mixed: 0.3, distributed: 0.25 }),
    ...choose('safety-net-exposure', { yes: 0.7, no: 0.3 }),
    ...tell('student-satisfaction', within(89 + 5 * chance.normal('facts/satisfied'), 62, 99, 0)),
    ...choose('childcare', { 'on-site': 0.2, help: 0.35, none: 0.45 }),
    ...choose('mentoring', { yes: 0.85, no: 0.15 }),
    ...choose('wellness', { yes: 0.95, no: 0.05 }),
    ...drawPlace(chance, known, tell),
  ];
}

/** How much research money there is, about standard normal; in the middle where nobody says. */
function researchOf(known: Known): number {
  const awards = known.number('nih-awards') ?? 50e6;
  return within(Math.log(Math.max(1, awards) / 50e6), -2, 2, 3);
}

/** Thousands of people around a school in each setting, the least and the most. */
const METRO = { city: [350, 9000], suburb: [350, 9000], town: [25, 180], rural: [10, 49] } as const;

/** Who lives around a school, and how many of its graduates work in shortage and rural areas, which follows its setting. */
function drawPlace(chance: Chance, known: Known, tell: Tell): DrawnFact[] {
  const setting = known.category('setting') as keyof typeof METRO | null;
  const rural = { city: 5, suburb: 6, town: 14, rural: 20 }[setting ?? 'city'];
  const care = known.number('graduates-practising-primary-care') ?? 28;
  const shortage = within(0.4 * care + 8 + 4 * chance.normal('facts/shortage'), 2, 60, 1);
  const [least, most] = METRO[setting ?? 'city'];
  const around = skewed(Math.sqrt(least * most), 0.7, chance.normal('facts/metro'));
  return [
    ...(setting === null ? [] : [say('metro-population', 1000 * within(around, least, most, 0))]),
    ...tell('graduates-in-shortage-areas', shortage),
    ...tell('graduates-in-rural-areas', within(rural + 4 * chance.normal('facts/rural'), 0, 45, 1)),
  ];
}
