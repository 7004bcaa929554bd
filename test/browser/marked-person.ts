import type { Profile } from '../../packages/core/src/fit/index.js';

/** What a marked person says, by what it is: words and numbers that nothing else on any page holds. */
export const MARKS = {
  title: 'Qwixtitle Zyrkle',
  specialty: 'qwixspecialty',
  why: 'qwixwhy grandmother',
  place: 'Qwixplace on Sea',
  placeId: 'qwixplaceid',
  wish: 'Qwixwish label',
  wishId: 'qwixwishid',
  rate: 'qwixrate.example paper',
  notes: 'Qwixnotes: the dean coughed <b>&',
  what: 'qwixdate second letter',
  file: 'qwixfile',
  period: 'qwixperiod 2026',
  source: 'QWIXSOURCE',
  stranger: 'Qwixname Academy of Zembla',
  latitude: '41.731791',
  longitude: '77.913173',
  mcat: '517',
  gpa: '3.7713',
  science: '3.6919',
  yearly: '48123.45',
  savings: '91817.26',
  debt: '263717.89',
  loans: '17171.71',
  applications: '6173.19',
  dollarRate: '1.371937',
  reach: '371.83',
  asOf: '2026-04-19',
  tested: '2026-03-13',
  due: '2026-09-23',
  study: '2031',
} as const;

/** Schools of the marked list; no page asks for a school by its id. */
export const MARKED_SCHOOLS = ['zz-aldamere', 'us-ohsu', 'us-utah'] as const;

/** A profile in which whatever can be said is a mark. */
export function markedProfile(): Partial<Profile> & { readonly format: 1 } {
  const number = (mark: keyof typeof MARKS): number => Number(MARKS[mark]);
  return {
    format: 1,
    title: MARKS.title,
    aims: {
      degrees: ['MD', 'DO'],
      start: number('study'),
      goals: ['rural'],
      specialties: [MARKS.specialty],
      learning: ['lecture'],
      languages: ['qwx'],
    },
    residence: { status: 'citizen', country: 'US', state: 'OR', ties: [{ state: 'UT', why: MARKS.why }] },
    places: [{ id: MARKS.placeId, label: MARKS.place, latitude: number('latitude'), longitude: -number('longitude') }],
    scores: {
      mcat: [{ total: number('mcat'), date: MARKS.tested }],
      gpa: { total: number('gpa'), science: number('science'), asOf: MARKS.asOf },
    },
    tests: { mcat: 'taken', preview: 'planned', casper: 'no' },
    courses: { biology: 'done' },
    money: {
      currency: 'CAD',
      yearly: number('yearly'),
      savings: number('savings'),
      mostDebt: number('debt'),
      federalLoansSoFar: number('loans'),
      federalGraduateLoansSoFar: null,
      borrowedBefore: false,
      feeAssistance: true,
      applications: number('applications'),
      dollarRate: { rate: number('dollarRate'), date: '2026-11-20', source: MARKS.rate },
    },
    wishes: [
      {
        id: MARKS.wishId,
        label: MARKS.wish,
        group: 'distance',
        subject: { kind: 'distance', place: MARKS.placeId },
        curve: { kind: 'target', low: 0, high: 100, reach: number('reach') },
        importance: 61,
      },
      {
        id: 'tuition',
        label: '',
        group: 'money',
        subject: { kind: 'field', field: 'tuition-and-fees', population: null },
        curve: { kind: 'line', from: 80000, to: 20000 },
        importance: 37,
      },
    ] as unknown as Profile['wishes'],
    list: MARKED_SCHOOLS.map((school, at) => ({
      school,
      state: 'applying',
      priority: at + 1,
      notes: MARKS.notes,
      dates: [{ date: MARKS.due, what: MARKS.what }],
      added: '2026-10-01',
    })),
  };
}

/** Every form in which a mark could be hidden in a request: as it is, encoded for an address or JSON, and in base 64 at any place. */
export function formsOf(mark: string): readonly RegExp[] {
  // A number is one only where no digit goes on: digests of files hold any three digits. An amount may be in hundredths.
  if (/^[\d.]+$/.test(mark)) {
    const numbers = [mark.replaceAll('.', '\\.'), ...(/\.\d\d$/.test(mark) ? [mark.replace('.', '')] : [])];
    return numbers.map((number) => new RegExp(`(?<![\\w.])${number}(?![\\w.])`));
  }
  const forms = [mark, mark.replaceAll(/\s+/g, '+'), mark.replaceAll(/[^a-z0-9]+/gi, '-'), encodeURIComponent(mark)];
  // Where a text begins at another place of three bytes, its base 64 is another; the ends depend on what is beside it.
  const inBase64 = [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(mark)]);
    return bytes
      .toString('base64')
      .replaceAll('=', '')
      .slice(shift === 0 ? 0 : shift + 1, -2);
  });
  const url = inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = Buffer.from(mark).toString('hex');
  const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return [
    ...[...new Set(forms)].map((form) => new RegExp(literal(form), 'i')),
    ...[...new Set([...inBase64, ...url])].map((form) => new RegExp(literal(form))),
    new RegExp(hex, 'i'),
  ];
}

/** The marks that a text holds, in whatever form. */
export function marksIn(text: string): readonly string[] {
  const plain = decoded(text);
  const marks: readonly string[] = [...Object.values(MARKS), ...MARKED_SCHOOLS];
  return marks.filter((mark) => formsOf(mark).some((form) => form.test(text) || form.test(plain)));
}

/** A text with what is encoded for addresses written out, as often as it is. */
function decoded(text: string): string {
  let plain = text;
  for (let at = 0; at < 3; at++) plain = plain.replaceAll(/(?:%[0-9a-f]{2})+/gi, (signs) => decodeOnce(signs));
  return plain;
}

function decodeOnce(signs: string): string {
  try {
    return decodeURIComponent(signs);
  } catch {
    return signs;
  }
}
