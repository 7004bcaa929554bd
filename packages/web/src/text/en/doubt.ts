import { formatCount } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'school');

/** Sentences about how sure a place is: of one school, of pairs, of an edition. */
export const DOUBT = {
  title: 'How sure is this place',
  lead: 'Three questions, three ranges. Each is over something else, so they are never mixed into one.',
  none: (why: string) => `None: ${why}.`,
  measuring: 'Measuring',
  nothing: 'none',
  steps: {
    attainable: 'Looking for the highest and the lowest rank',
    sensitivity: 'Drawing weights, rules and gaps',
    statistical: 'Drawing errors of the readings',
  },
  done: (done: string, of: string) => `${done} of ${of}`,
  interval: (ranks: string) => `ranks ${ranks} in nine of ten draws`,
  bracketed: (ranks: string) => `(${ranks})`,
  column: 'Ranks in nine of ten draws',
  key: 'In brackets: the ranks in nine of ten draws of weights and rules.',

  ranges: {
    attainable: { name: 'Attainable', question: 'Could any admissible weights put it there?' },
    sensitivity: {
      name: 'Sensitivity',
      question: 'How often would it be there by other weights, rules and fillings of gaps?',
    },
    statistical: { name: 'Statistical', question: 'What do the data allow, given their own error?' },
  },
  over: {
    attainable: (part: string) =>
      `Over all weights within ${part} of these that sum to 100%. Found by exact search, not from draws.`,
    everything: 'Over all weights there are that sum to 100%. Found by exact search, not from draws.',
    sensitivity: (draws: number, weights: string) => `Over ${count(draws, 'draw')}: ${weights}`,
    weights: (part: string) => `every weight up to ${part} more or less`,
    allWeights: 'any weights at all, one as likely as another',
    rules: (rules: readonly string[]) => `ways to make readings comparable: ${rules.join('; ')}`,
    gaps: (gaps: number) => `${count(gaps, 'missing reading')} drawn from what others report`,
    noGaps: 'no missing reading to draw',
    statistical: (coverage: string, draws: number) =>
      `Over the error of the readings, at the weights and rules of this page: in ${coverage} of repetitions the range holds the rank that readings without error would give (${count(draws, 'draw')}).`,
  },
  why: {
    aggregation: (at: string) =>
      `${at === '' ? 'the whole' : `the pillar ${at}`} is no weighted mean, and exact ranks are found for weighted means`,
    renormalized: (at: string) =>
      `schools without a reading of ${at} have weights of their own, and exact ranks are found for weights that all share`,
    unranked: 'it has no rank, so there is nothing that could move',
    alone: 'no other school has a rank; it is first by any weights',
    printed: 'places are as printed, and no method was published that could be varied',
    failed: 'it could not be measured',
  },
  /** Why there is no range, as the engine says it. */
  said: (text: string): string => text.replace(/[;:,] (?:ask for|give) .*$/, ''),

  chart: {
    title: (rank: string, of: string, ranks: string) => `Rank ${rank} of ${of}: ${ranks} in nine of ten draws`,
    titlePlain: (rank: string, of: string) => `Rank ${rank} of ${of}, and how far it moves`,
    subtitle: (edition: string) =>
      `Ranks on one axis for all three ranges; the line down marks the present rank. ${edition}`,
    axis: (of: string) => `rank, of ${of}`,
    range: 'Range',
    question: 'Question',
    high: 'Highest rank',
    median: 'Median',
    low: 'Lowest rank',
    over: 'Over',
    numbers: (high: string, low: string) => (high === low ? high : `${high} to ${low}`),
    withMedian: (high: string, low: string, median: string) =>
      high === low ? high : `${high} to ${low}, median ${median}`,
    bound: (bound: string) => `at most as far as ${bound}: the search stopped before it was sure`,
    drawn: (high: string, low: string) => `all draws: ${high === low ? high : `${high} to ${low}`}`,
    simultaneous: (high: string, low: string) =>
      `for all schools at once: ${high === low ? high : `${high} to ${low}`}`,
    completed: (missing: string, high: string, low: string) =>
      `Over anything that the missing readings could be (${missing} its own), at these weights: ranks ${high} to ${low}.`,
  },

  sources: {
    title: 'Where the doubt comes from',
    lead: 'How much of the movement of its rank each source makes alone, as a share of the variance.',
    leadAll: 'How much of the movement of all ranks each source makes alone, as a share of the variance.',
    names: { weights: 'Weights', rules: 'Rules', gaps: 'Missing readings' } as Readonly<Record<string, string>>,
    together: 'Only together',
    nothing: 'not distinguishable from zero',
    one: 'One source alone is open here, so there is nothing to share out: all of it is of the weights.',
    still: 'Its rank is the same in all draws.',
    error: (error: string) => `± ${error}`,
    share: 'Share',
    source: 'Source',
  },

  weighing: {
    title: 'What the weights do',
    lead: 'A weight says how much is asked of an indicator; what it does to the ranks is another thing. Left out, the others fill its place.',
    table: 'What each part of the method does',
    part: 'Part',
    declared: 'Weight',
    variance: 'Share of variance',
    ratio: 'Correlation ratio',
    moves: 'Left out, ranks move by',
    kendall: 'Kendall’s tau',
    largest: 'Left out, largest move',
    move: (school: string, from: string, to: string) => `${school}: ${from} to ${to}`,
    inert: 'cannot matter',
    weak: 'does less than half of what it says',
    against: 'runs against the score',
    doubled: (a: string, b: string, correlation: string) =>
      `${a} and ${b} count nearly the same thing: rank correlation ${correlation}.`,
    wish: 'Weights for a wanted importance',
    wishLead:
      'Say how much an indicator should matter, as a percentage of all importance; what is left empty shares the rest as it is weighted.',
    wantedOf: (label: string) => `Wanted for ${label}, %`,
    find: 'Find the nearest weights',
    reached: 'These weights give the wanted importance.',
    notReached: (gap: string, nearest: boolean) =>
      `No weights give the wanted importance; these come within ${gap}, and ${nearest ? 'no weights come nearer' : 'none nearer were found'}.`,
    noReach: (why: string) => `Nearest weights cannot be told: ${why}.`,
    reachTable: 'The nearest weights',
    now: 'Importance now',
    wanted: 'Wanted',
    weight: 'Weigh by',
    gives: 'That gives',
  },

  singles: {
    title: 'Each weight and each rule by itself',
    lead: (part: string, runs: string) =>
      `How much of the movement of all ranks each makes, where every weight is up to ${part} more or less on its own: Sobol indices of ${runs} runs, with their standard errors.`,
    table: 'Shares of each weight and each rule',
    what: 'What is varied',
    alone: 'Alone',
    withOthers: 'With others',
    weight: (label: string) => `Weight of ${label}`,
    rules: {
      normalize: 'How readings are made comparable',
      aggregate: 'How points become a score',
      missing: 'What happens to missing readings',
      years: 'Which years count',
      rules: 'Rules',
    } as Readonly<Record<string, string>>,
    noPairs: 'No two of them are told to move ranks together beyond what each moves alone.',
    pairs: (pairs: readonly string[]) => `Together, beyond what each moves alone: ${pairs.join('; ')}.`,
    pair: (first: string, second: string, share: string, error: string) =>
      `${first} and ${second} ${share} (± ${error})`,
  },

  pairs: {
    above: (share: string) => `above in ${share}`,
    below: (share: string) => `below in ${share}`,
    noise: (share: string) => `inside the noise: above in ${share}`,
    level: (share: string) => `level in ${share}`,
    share: (share: string) => `${share} of the draws`,
    all: 'all draws',
    never: 'none of the draws',
    nearly: (share: string) => `more than ${share} of the draws`,
    hardly: (share: string) => `fewer than ${share} of the draws`,
    sentence: (first: string, verdict: string) => `In the draws, ${first} is ${verdict}.`,
    title: 'Who can be told apart',
    lead: (draws: number, part: string, rules: number) =>
      `Each two held against each other in ${count(draws, 'draw')}, with every weight up to ${part} more or less${rules > 1 ? ` and ${formatCount(rules)} ways to make readings comparable` : ''}. Below 95% either way, the two are inside the noise. This says nothing of errors in the data.`,
    table: 'How every two schools stand to each other',
    first: 'School',
    second: 'Held against',
    tooFew: 'This method takes too long to draw from while you wait; in the terminal, bearings doubt measures it.',
  },

  reach: {
    title: 'What would it take',
    first: 'No school is above it.',
    change: (rival: string, share: string) =>
      `To stand above ${rival}, ${share} of the weight has to move. That is the least that does it.`,
    level: (rival: string) => `No weights put it above ${rival}: it can be drawn level at most.`,
    never: (rival: string) => `None does: it is behind ${rival} in every indicator.`,
    before: 'Now',
    after: 'Then',
    weight: 'Weight of',
    open: 'Open the table with these weights',
    openFor: (what: string) => `Open the table with these weights: ${what}`,
    highest: (rank: string, part: string) => `Highest rank within ${part}: ${rank}`,
    lowest: (rank: string, part: string) => `Lowest rank within ${part}: ${rank}`,
    shown: (rank: string) => `The table prints ${rank} there: schools that are printed alike share a rank.`,
    bound: (rank: string) => `The search stopped early; no weights reach beyond rank ${rank}.`,
    isFirst: 'By some weights it is first',
    isLevel: 'By some weights it is first, level with others',
    neverFirst: (rivals: string, number: number) =>
      number === 1
        ? `No weights make it first: at any weights, ${rivals} is ahead.`
        : `No weights make it first: at any weights, one of these is ahead: ${rivals}.`,
    weights: (what: string) => `Weights: ${what}`,
    percent: (points: string) => `${points}%`,
  },

  lists: {
    title: 'Moves and noise',
    rule: 'A move is inside the noise where the two intervals of a school share a rank; where one list alone has an interval, where that holds its rank in the other list.',
    none: 'Neither list has intervals, so nobody knows which moves are noise.',
    counted:
      'Places are counted anew, and the intervals are those of the lists as they stand: no move is called noise here.',
    waiting: 'Intervals are being measured.',
    finding: (noise: number, of: number) => `${formatCount(noise)} of ${count(of, 'move')} lie inside the noise.`,
    noise: 'inside the noise',
    beyond: 'beyond the noise',
    intervalIn: (list: string) => `${list}: ranks in nine of ten draws`,
    column: 'Noise',
    told: (left: string, right: string, verdict: string) => `Intervals ${left} and ${right}: ${verdict}.`,
    toldOne: (interval: string, verdict: string) => `Interval ${interval}: ${verdict}.`,
  },

  page: {
    title: 'How sure are these places',
    link: 'How sure are these places',
    toSchool: 'The three ranges of all schools',
    region: 'Weights may differ by',
    regions: { box10: '±10%', box25: '±25%', box50: '±50%', simplex: 'anything' } as Readonly<Record<string, string>>,
    draws: 'Draws',
    seed: 'Seed',
    seedHint: 'The same seed gives the same numbers here and in the terminal.',
    again: 'Measure',
    stop: 'Stop, and keep what is done',
    partial: 'Partial: the run was stopped. What stands here is of the draws and schools that were done by then.',
    over: 'What each range is over',
    errors: 'Errors of the readings that are stated',
    errorsNone: 'No error of these readings is stated.',
    errorKinds: {
      normal: 'normal about the reading',
      interval: 'anywhere within bounds about the reading',
      rounding: 'rounded to whole steps',
      count: 'a count of events',
      sampled: 'normal about each reading, by the spread of its own samples',
    } as Readonly<Record<string, string>>,
    errorLine: (indicator: string, kind: string, source: string) =>
      source === '' ? `${indicator}: ${kind}` : `${indicator}: ${kind} (${source})`,
    exact: (exact: string, open: string) =>
      open === '0'
        ? `All ${exact} ends of ranks are proven.`
        : `${exact} ends of ranks are proven; of ${open} only a bound is known.`,
    worst: (error: string) =>
      `Another set of as many draws would move a mean rank by ${error} ranks at most, typically.`,
    groups: 'Groups that cannot be told apart',
    groupsLead:
      'The first school leads; those after it belong to its group until one is below the leader in 95% of the draws.',
    group: (group: string) => `Group ${group}`,
    groupLine: (leader: string, number: number) =>
      number === 1 ? `${leader} alone` : `${leader} and ${schools(number - 1)} after it`,
    unplaced: (number: number) =>
      `${schools(number)} cannot be placed: nine of ten draws span more than half of all ranks.`,
    table: 'All schools',
    tableLabel: 'The three ranges of each school',
    rank: 'Rank',
    school: 'School',
    strips: 'Three ranges',
    groupColumn: 'Group',
    jointColumn: 'Attainable, gaps open',
    jointLead:
      'Gaps open: over all admissible weights and all values that missing readings could have, anybody’s, at once.',
    csv: 'Save as CSV',
    json: 'Save as JSON',
    range: (high: string, low: string) => (high === low ? high : `${high}–${low}`),
    strip: (attainable: string, sensitivity: string, statistical: string) =>
      `Attainable ${attainable}, sensitivity ${sensitivity}, statistical ${statistical}`,
    noneShort: '·',
    noMethod:
      'Of these places nobody knows how sure they are: they are as printed, and no method was published that could be varied.',
  },

  map: {
    title: 'Who is first by which weights',
    finding: (school: string, share: string, of: number) =>
      of === 1
        ? `${school} is first by all weights of these three`
        : `${school} is first by ${share} of all weights of these three; ${schools(of)} are by some`,
    subtitle:
      'Each corner gives all weight to one part, the opposite side gives it none. The point is the method as it stands.',
    here: 'as it stands',
    waiting: 'Drawing the map of weights',
    school: 'First',
    share: 'Share of all weights',
    choose:
      'This method does not have three parts. Put its indicators into three groups, and the map shows who is first by which weights of the groups; within a group proportions stay as they are.',
    chooseAgain: 'Other groups',
    group: (letter: string) => `Group ${letter}`,
    draw: 'Draw the map',
    each: 'Each group needs an indicator.',
    few: 'It takes three indicators to draw it.',
    and: (names: readonly string[]) => names.join(' · '),
    region: (number: string, school: string, share: string) => `${number}. ${school}: ${share} of all weights`,
    open: 'Table with such weights',
    openOf: (school: string) => `Table with such weights: ${school} first`,
    weight: (label: string, share: string) => `${label} ${share}`,
    weights: 'Weights',
  },
};
