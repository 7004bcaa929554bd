import { FIT_SCHOOL_MORE } from './fit-school-more.js';

/** Sentences about one school for one person: what it must keep, what it gives, where their numbers lie. */
export const FIT_SCHOOL = {
  label: 'One school for you',
  loading: 'Reading all that is known of it',
  head: {
    rank: (rank: string) => `Rank ${rank}`,
    range: (low: string, high: string) => `from ${low} to ${high} in nine of ten draws`,
    fit: (fit: string) => `Fit ${fit} of 100`,
    known: (share: string) => `${share} of your wishes known`,
    notPlaced: 'Not placed',
    tooLittle: (known: string, least: string) =>
      `${known} of what you wish for is known here; from ${least} on a school is placed.`,
    nothingWished: 'Nothing is wished for yet that has any weight.',
    dropped: 'Dropped',
    droppedBy: 'by what you cannot do without',
    residency: {
      'in-state': 'you are in-state here',
      'out-of-state': 'you are out-of-state here',
      international: 'you are international here',
    },
    noResidency: 'your residency here is not known',
    add: 'Add to your list',
    onList: (state: string) => `On your list: ${state}`,
    change: 'Change it',
    added: (school: string) => `${school} is on your list now.`,
    page: 'Its public page',
  },
  source: {
    read: (date: string) => `read ${date}`,
  },
  needs: {
    title: 'What you cannot do without',
    kept: 'all kept',
    open: (dropped: string, cannotSay: string) =>
      [dropped === '' ? '' : `${dropped} dropped`, cannotSay === '' ? '' : `${cannotSay} cannot say`]
        .filter(Boolean)
        .join(', '),
    none: 'Nothing is asked of it.',
    ask: 'Ask the school:',
    say: 'Say it under About you:',
    questions: {
      degree: 'Which degrees do you award?',
      residency: 'Do you consider applicants from out of state?',
      ties: 'Do ties to your state count for an applicant who lives elsewhere?',
      status: 'Do you consider applicants of my citizenship or status, and on what terms?',
      mcat: 'Do you require the MCAT, and how old may a score be?',
      preview: 'Do you require PREview?',
      casper: 'Do you require Casper?',
      prerequisites: 'Which courses do you require?',
      funds: 'Which proof of funds do you ask for, how much, and when?',
      cost: 'What does a year cost in all for somebody of my residency?',
      own: (field: string) => `What holds at your school: ${field}?`,
    },
    sayWhat: {
      mcat: 'whether you have taken the MCAT or plan to.',
      course: (course: string) => `whether you have done it (${course}).`,
      savings: 'what you have saved.',
      rate: 'what a dollar costs in your currency.',
    },
  },
  wishes: {
    title: 'What you wish for',
    none: 'Nothing is wished for yet.',
    value: (share: string) => `${share} fulfilled`,
    points: (points: string, most: string) => `${points} of ${most} points`,
    notCounted: 'unknown: it counts neither for nor against',
    noWeight: 'no weight: it counts nothing',
    sum: 'Sum: the fit',
    sumDropped: 'Sum. A dropped school has no fit: these would be its points.',
    bars: 'The outline is all the points that a wish can give here; the filled part is what it gives.',
    curve: {
      line: (from: string, to: string) => `nothing at ${from}, all at ${to}`,
      target: (low: string, high: string, reach: string) => `all from ${low} to ${high}, nothing ${reach} beyond`,
      atLeast: (at: string) => `all from ${at} up, nothing below`,
      atMost: (at: string) => `all up to ${at}, nothing above`,
      value: (category: string, share: string) => `${category} ${share}`,
      order: (categories: readonly string[]) => `from all to nothing: ${categories.join(', ')}`,
      kilometres: (count: string) => `${count} km`,
    },
  },
  mind: {
    title: 'What would change your mind',
    against: 'Held against',
    option: (rank: string, name: string) => `${rank} · ${name}`,
    notPlaced: (name: string) => `${name} is not placed, so it stands neither above nor below another school.`,
    nobodyElse: 'No other school is placed.',
    level: (one: string, other: string) => `${one} and ${other} are level.`,
    more: (below: string, above: string, wish: string, to: string, from: string) =>
      `${below} stands above ${above} where “${wish}” has an importance of more than ${to}, in place of ${from}. No other single weight has to move less.`,
    less: (below: string, above: string, wish: string, to: string, from: string) =>
      `${below} stands above ${above} where “${wish}” has an importance of less than ${to}, in place of ${from}. No other single weight has to move less.`,
    none: (below: string, above: string) => `No change of a single weight puts ${below} above ${above}.`,
    dominated: 'It is at or below it in every wish that is known of both.',
    try: 'Try it',
    back: 'Put it back',
    tried: (wish: string, to: string) => `“${wish}” has an importance of ${to} now, and your ranking follows.`,
    scaled: (wish: string, to: string) =>
      `“${wish}” has an importance of ${to} now, the others were made smaller in proportion, and your ranking follows.`,
    notStated: 'Your weights come from comparisons or examples, so none can be tried here by hand.',
  },
  numbers: {
    title: 'Your numbers',
    axes: { mcat: 'MCAT', gpa: 'GPA' },
    noChance:
      'This says where your numbers lie among those of people who were counted there. It is no chance of admission: nobody can tell that for one school.',
    label: (label: string) => `Label: ${label}`,
    because: (reason: string) => `(${reason}).`,
    levels: { low: 'low', middle: 'in the middle', high: 'high' },
    level: (axis: string, level: string) => `${axis} ${level}`,
    reasons: {
      'score-unknown': (axis: string) => `you have not said your ${axis}`,
      'bands-unknown': (axis: string) => `too few percentiles of its ${axis} are known`,
      'bands-out-of-order': (axis: string) =>
        `the percentiles of its ${axis} are out of order, which is a mistake of their source`,
    },
    rules: {
      percentile: (reach: string, target: string, likely: string) =>
        `By percentiles: below the 25th is low, from the 75th on is high. Low in one makes “${reach}”, high in both makes “${likely}”, all else is “${target}”.`,
      difference: (reach: string, target: string, likely: string) =>
        `By the difference from the median: an MCAT 3 or a GPA 0.2 below is low, as much above is high. Low in one makes “${reach}”, high in both makes “${likely}”, all else is “${target}”.`,
    },
    percentile: (percentile: string) => `${percentile}th`,
    percentiles: 'Percentile',
    theirs: 'School',
    yours: (score: string) => `you ${score}`,
    own: (axis: string, score: string, date: string) => `Your ${axis}: ${score}${date === '' ? '' : ` (${date})`}.`,
    ownNotSaid: (axis: string) => `You have not said your ${axis}.`,
    whose: (population: string, residency: string, year: string) =>
      `People who ${population}, ${residency}${year === '' ? ', year unknown' : `, ${year}`}.`,
    people: { accepted: 'were accepted', matriculated: 'came (matriculated)' },
    fallbacks: {
      none: '',
      'own-not-known': 'For people of your residency it prints none, or too few, so these are of all.',
      'residency-not-known': 'Your residency here is not known, so these are of all.',
    },
    below: (percentile: string) => `It lies below the ${percentile}th percentile.`,
    from: (percentile: string) => `It lies at the ${percentile}th percentile or above.`,
    between: (low: string, high: string) => `It lies from the ${low}th up to the ${high}th percentile.`,
    anywhere: 'Where it lies among them cannot be told.',
    noBands: (axis: string) => `No percentile of its ${axis} is known for these people.`,
    scale: (axis: string) => `${axis}: percentiles of the school, and your score`,
  },
  ...FIT_SCHOOL_MORE,
};
