import type { ChecklistArea, ChecklistId, PrincipleId } from '../../checklist/principles.js';
import type { Fact, Verdict } from '../../checklist/answer.js';
import { CHECKLIST_FACTS } from './checklist-facts.js';

/** What a checklist asks in one place, and how a verdict is reached. */
export interface PrincipleWords {
  readonly title: string;
  /** The demand, in our own words. */
  readonly asks: string;
  /** When the verdict is which. */
  readonly rule: string;
}

/** How a language words the facts that verdicts rest on, one function for each kind. */
export type FactWords = { readonly [Kind in Fact['kind']]: (fact: Extract<Fact, { kind: Kind }>) => string };

const OURS = 'Not met where Bearings publishes it, since an edition has no field for it; of others it cannot be told.';

const PRINCIPLES: Readonly<Record<PrincipleId, PrincipleWords>> = {
  'berlin-1': {
    title: 'One view among several',
    asks: 'A ranking is one way to look at schools beside others, not the main one.',
    rule: 'Partly where other editions stand beside it here. An edition cannot point to other ways of judging a school.',
  },
  'berlin-2': {
    title: 'Purpose and readers',
    asks: 'It says what it is for and for whom, and its indicators fit that.',
    rule: 'Met where the method states both. Whether the indicators fit is for the reader.',
  },
  'berlin-3': {
    title: 'Different missions',
    asks: 'It allows for schools that set out to do different things.',
    rule: 'Partly where every weight can be changed by the reader; one order for all is never more than that.',
  },
  'berlin-4': {
    title: 'Sources, and what each can say',
    asks: 'It names its sources and what each of them tells and does not tell.',
    rule: 'Met where every indicator is defined and every reading has a source with a publisher.',
  },
  'berlin-5': {
    title: 'The systems behind the schools',
    asks: 'It tells of the language, culture, economy and history of the systems it compares.',
    rule: 'Partly within one country, not met across several: an edition has no field for it.',
  },
  'berlin-6': {
    title: 'Open method',
    asks: 'How the ranking is made can be seen in full.',
    rule: 'Met where every number has a stated origin, none is uncertain and none is unpublished.',
  },
  'berlin-7': {
    title: 'Indicators that fit',
    asks: 'Indicators are chosen because they mean what they are taken for, not because they are at hand.',
    rule: 'Partly where limits or warnings are stated. Whether an indicator means what it is taken for cannot be computed.',
  },
  'berlin-8': {
    title: 'Results before means',
    asks: 'What comes of a school counts before what goes in, wherever that can be measured.',
    rule: 'Met where outcomes have more than half of the weight, partly where outputs and outcomes have.',
  },
  'berlin-9': {
    title: 'Weights in sight, seldom changed',
    asks: 'Weights are easy to see, and seldom changed from one edition to the next.',
    rule: 'Met where all weights are stated and the edition before used the same method; partly without one before.',
  },
  'berlin-10': {
    title: 'Ethics of collection',
    asks: 'Data are collected decently, with due care for those who are asked.',
    rule: 'Cannot be told: an edition holds what was collected, not how people were asked.',
  },
  'berlin-11': {
    title: 'Data that can be checked',
    asks: 'Data are audited or can be verified wherever possible.',
    rule: 'Met where every reading has a source and the day it was read, and no weight is opinion.',
  },
  'berlin-12': {
    title: 'Sound collection',
    asks: 'Data come from proper scientific procedures.',
    rule: 'Partly where no weight is opinion and gaps are counted. With opinion it hangs on answers that are not given.',
  },
  'berlin-13': {
    title: 'Checks on the ranking itself',
    asks: 'The making of the ranking is itself checked for quality.',
    rule: 'Partly where the edition is sealed and so can be verified. A review from outside would be needed for more.',
  },
  'berlin-14': {
    title: 'Bodies that watch over it',
    asks: 'Advisory or supervisory bodies lend it credibility.',
    rule: OURS,
  },
  'berlin-15': {
    title: 'Every factor understood, display by choice',
    asks: 'Readers see all factors and can choose how results are shown.',
    rule: 'Met where every placed school shows its points by indicator and all weights can be changed.',
  },
  'berlin-16': {
    title: 'Errors kept out and put right',
    asks: 'Errors are kept low, corrected, and made known.',
    rule: 'Partly where the edition is sealed, so that no change goes unseen. A way to report an error would be needed for more.',
  },
  'inorms-engage': {
    title: 'Speaks with those it ranks',
    asks: 'Schools have a say before they are ranked.',
    rule: OURS,
  },
  'inorms-conflicts': {
    title: 'Conflicts of interest',
    asks: 'What the ranker sells, and to whom, is declared.',
    rule: OURS,
  },
  'inorms-correction': {
    title: 'Open to correction',
    asks: 'Errors can be pointed out, are put right, and the change is marked.',
    rule: 'As for Berlin 16.',
  },
  'inorms-gaming': {
    title: 'Gaming',
    asks: 'It deals with schools that bend their numbers.',
    rule: 'Not met where a school can rise by keeping a reading back; partly where it cannot, since that is one trick of many.',
  },
  'inorms-aims': { title: 'Aims', asks: 'It says what it is for and for whom.', rule: 'As for Berlin 2.' },
  'inorms-method': { title: 'Method', asks: 'Its method is published in full.', rule: 'As for Berlin 6.' },
  'inorms-data': {
    title: 'Data',
    asks: 'The data themselves are open.',
    rule: 'Met where every reading may be passed on, partly where some may.',
  },
  'inorms-repeat': {
    title: 'Can be repeated',
    asks: 'Others can compute it again and get the same.',
    rule: 'Met where it is computed from readings and sealed; partly where only the publisher’s indicator scores are known.',
  },
  'inorms-money': { title: 'Money', asks: 'It says who pays for it and what it earns.', rule: OURS },
  'inorms-missions': {
    title: 'Missions',
    asks: 'Schools are judged by what they set out to do.',
    rule: 'As for Berlin 3.',
  },
  'inorms-single': {
    title: 'One thing at a time',
    asks: 'Different things are not added into one number.',
    rule: 'Met with a single indicator; partly where the points of each are shown beside the sum.',
  },
  'inorms-audiences': {
    title: 'Different readers',
    asks: 'Different readers can have what matters to them.',
    rule: 'Met where the reader is named and can change every weight.',
  },
  'inorms-fair': {
    title: 'Nobody favoured',
    asks: 'No kind of school has an advantage by size, language, wealth or age.',
    rule: 'Cannot be told: an edition does not hold what would be needed to see it.',
  },
  'inorms-valid': {
    title: 'Valid indicators',
    asks: 'Indicators stand for what they claim.',
    rule: 'As for Berlin 7.',
  },
  'inorms-surveys': {
    title: 'Surveys',
    asks: 'Opinion is not taken for fact, and it is said who answered.',
    rule: 'Met without opinion. With it: not met where Bearings publishes it without counts of answers, else it cannot be told.',
  },
  'inorms-uncertainty': {
    title: 'Uncertainty',
    asks: 'It says how sure each place is.',
    rule: 'Partly with intervals over weights and rules, or with bands, tiers or ranges; met only where intervals also cover errors in the data.',
  },
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: 'met',
  partly: 'partly',
  'not-met': 'not met',
  'cannot-be-told': 'cannot be told',
};

const LISTS: Readonly<Record<ChecklistId, { title: string; about: string; source: string }>> = {
  berlin: {
    title: 'Berlin Principles',
    about:
      'Sixteen principles for rankings of higher education, by the International Ranking Expert Group, 2006. Told here in our own words.',
    source: 'The principles, at IREG Observatory',
  },
  inorms: {
    title: 'INORMS criteria',
    about:
      'What the INORMS Research Evaluation Group asks of a fair and responsible ranking, 2020. Told here by theme, in our own words.',
    source: 'The criteria, at INORMS',
  },
};

const AREAS: Readonly<Record<ChecklistArea['area'], string>> = {
  purpose: 'Purpose and goals',
  design: 'Design and weighting',
  data: 'Collection and processing',
  presentation: 'Presentation',
  governance: 'Good governance',
  transparency: 'Transparency',
  matters: 'Measure what matters',
  rigour: 'Rigour',
};

/** Sentences about the checklists of responsible ranking. */
export const CHECKLIST = {
  title: 'Checklist of responsible ranking',
  lead: 'What this edition answers to two codes of practice. Each answer is read from the edition by a stated rule; where it holds nothing on a question, it says so.',
  open: 'Checklist',
  edition: 'For the edition',
  loading: 'Reading the edition',
  noEdition: 'No edition here uses this method, so there is nothing to hold against the checklists.',
  rules: 'Show how each verdict is reached',
  same: (title: string, number: string) => `The same question as Berlin ${number}, “${title}”, and the same answer.`,
  tally: (count: string, verdict: string) => `${count} ${verdict}`,
  summary: 'Verdicts',
  number: (principle: string) => /^berlin-(\d+)$/.exec(principle)?.[1] ?? '',
  verdicts: VERDICTS,
  lists: LISTS,
  areas: AREAS,
  principles: PRINCIPLES,
  facts: CHECKLIST_FACTS,
};
