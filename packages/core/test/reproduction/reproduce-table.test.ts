import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  indicatorId,
  publishedScoreMethodology,
  reproduceTable,
  schoolId,
  type EvidenceTable,
  type Methodology,
  type PrintedRow,
  type Reproduction,
  type School,
} from '../../src/index.js';

const INDICATORS = ['academic', 'employer', 'citations', 'h-index', 'network'].map(indicatorId);
const TRUE_WEIGHTS = { academic: 0.4, employer: 0.1, citations: 0.2, 'h-index': 0.2, network: 0.1 };
const WRONG_WEIGHTS = { academic: 0.4, employer: 0.3, citations: 0.1, 'h-index': 0.1, network: 0.1 };
const NONE = Number.NaN;

/** A row of a fictional table: place and overall as printed, then the five scores. */
type Line = readonly [place: string, overall: number, ...scores: number[]];

/**
 * Fictional. By hand with 40/10/20/20/10: 90·.4+80·.1+70·.2+60·.2+50·.1 = 75; 80·.4+70·.1+90·.2+50·.2+80·.1 = 75;
 * 70·.4+90·.1+60·.2+80·.2+60·.1 = 71; 60·.4+50·.1+80·.2+70·.2+90·.1 = 68; 50·.4+60·.1+50·.2+90·.2+70·.1 = 61;
 * 40.4·.4+70·.1+60·.2+40.1·.2+65.7·.1 = 49.75, printed 49.8.
 */
const TABLE: readonly Line[] = [
  ['=1', 75, 90, 80, 70, 60, 50],
  ['=1', 75, 80, 70, 90, 50, 80],
  ['3', 71, 70, 90, 60, 80, 60],
  ['4', 68, 60, 50, 80, 70, 90],
  ['5', 61, 50, 60, 50, 90, 70],
  ['6', 49.8, 40.4, 70, 60, 40.1, 65.7],
];

function methodologyWith(weights: Readonly<Record<string, number>>): Methodology {
  return publishedScoreMethodology({
    ...{ id: 'fictional-sum', title: 'Fictional sum', publisher: 'nobody', indicators: INDICATORS, decimals: 1 },
    ...{ weights, weightsFrom: 'made up for a test' },
  });
}

function school(index: number): School {
  const known = { id: schoolId(`zz-school-${index}`), name: `Fictional School ${index}`, country: 'ZZ', place: null };
  const blank = { shortName: '', university: '', degree: '', control: '', city: '', state: '', rorId: '' };
  return { ...known, ...blank, ipedsUnitId: '', founded: '', status: '', sources: [] };
}

function evidenceOf(lines: readonly Line[]): EvidenceTable {
  const columns = INDICATORS.map((indicator, column) => {
    const values = Float64Array.from(lines, (line) => line[column + 2] as number);
    const missing = [...values].map((value) => (Number.isNaN(value) ? ('not-reported' as const) : null));
    return [indicator, { values, missing }] as const;
  });
  return { schools: lines.map((_, i) => school(i + 1)), columns: new Map(columns), previous: new Map() };
}

const printedOf = (lines: readonly Line[]): PrintedRow[] =>
  lines.map(([place, overall], i) => {
    return { school: `zz-school-${i + 1}`, nameAsPrinted: `Fictional School ${i + 1}`, place, overall, order: i + 1 };
  });

function reproduce(
  lines: readonly Line[],
  options: { methodology?: Methodology; excerpt?: boolean } = {},
): Reproduction {
  return reproduceTable({
    methodology: options.methodology ?? methodologyWith(TRUE_WEIGHTS),
    startsFrom: 'indicator-scores',
    evidence: evidenceOf(lines),
    printed: printedOf(lines),
    printedWeights: WRONG_WEIGHTS,
    excerpt: options.excerpt ?? false,
  });
}

const told = ({ misfits }: Reproduction) => misfits.map((m) => `${m.row} ${m.what} ${m.printed} ${m.recomputed}`);

describe('reproduceTable', () => {
  it('follows a table to the last score, rank and mark of a tie', () => {
    const result = reproduce(TABLE);
    expect(result).toMatchObject({
      reproduced: true,
      scores: { exact: 6, total: 6 },
      ranks: { exact: 6, total: 6 },
      bands: { exact: 0, total: 0 },
      misfits: [],
      numbering: [],
    });
    // 49.75 against the printed 49.8.
    expect(result.largestDeviation).toBeCloseTo(0.05, 9);
  });

  it('sets declared, printed and fitted weights side by side where the printed ones are wrong', () => {
    const wrong = reproduce(TABLE, { methodology: methodologyWith(WRONG_WEIGHTS) });
    expect(wrong.reproduced).toBe(false);
    expect(wrong.scores.exact).toBeLessThan(6);
    expect(wrong.weights.declared).toEqual(WRONG_WEIGHTS);
    expect(wrong.weights.printed).toEqual(WRONG_WEIGHTS);
    for (const [id, weight] of Object.entries(TRUE_WEIGHTS)) expect(wrong.weights.fitted[id]).toBeCloseTo(weight, 2);
    expect(reproduce(TABLE, { methodology: methodologyWith(wrong.weights.fitted) }).scores.exact).toBe(6);
  });

  it('gets a half wrong by the other rounding and says so', () => {
    const methodology = methodologyWith(TRUE_WEIGHTS);
    const even: Methodology = { ...methodology, rounding: { ...methodology.rounding, rule: 'half-even' } };
    // 40.4·.4+55·.1+60·.2+40.1·.2+65.7·.1 = 48.25: up to 48.3, even to 48.2. The 49.75 of the table is 49.8 either way.
    const lines = TABLE.with(5, ['6', 48.3, 40.4, 55, 60, 40.1, 65.7]);
    const result = reproduce(lines, { methodology: even });
    expect(told(result)).toEqual(['6 score 48.3 48.2']);
    expect(result.misfits[0]?.why).toBe('printed overall differs by 0.1: the printed one is rounded half up');
  });

  it('names a row whose overall is printed wrong, with the difference', () => {
    const result = reproduce(TABLE.with(3, ['4', 68.3, 60, 50, 80, 70, 90]));
    expect(result.reproduced).toBe(false);
    expect(result.misfits).toEqual([
      {
        ...{ row: 4, school: 'zz-school-4', name: 'Fictional School 4', what: 'score' },
        ...{ printed: '68.3', recomputed: '68', why: 'printed overall differs by 0.3' },
      },
    ]);
    expect(result.largestDeviation).toBeCloseTo(0.3, 9);
  });

  it('counts a missing score as zero, as the table does', () => {
    // Without the 90 of the network: 68 - 9 = 59.
    const result = reproduce([
      TABLE[0]!,
      TABLE[1]!,
      TABLE[2]!,
      ['5', 59, 60, 50, 80, 70, NONE],
      ['4', 61, 50, 60, 50, 90, 70],
    ]);
    expect(result).toMatchObject({ reproduced: true, misfits: [] });
  });

  it('says when a printed overall shares the weight of a missing score out instead', () => {
    // 59 / 0.9 = 65.55…, printed 65.6.
    const result = reproduce([
      TABLE[0]!,
      TABLE[1]!,
      TABLE[2]!,
      ['4', 65.6, 60, 50, 80, 70, NONE],
      ['5', 61, 50, 60, 50, 90, 70],
    ]);
    const score = result.misfits.find(({ what }) => what === 'score');
    expect(score).toMatchObject({ row: 4, printed: '65.6', recomputed: '59' });
    expect(score?.why).toMatch(/missing network, and the printed one shares its weight out among the rest/);
  });

  it('asks for marks of ties where the table uses them, and only there', () => {
    const unmarked = TABLE.map((line): Line => [line[0].replace('=', ''), ...line.slice(1)] as unknown as Line);
    expect(reproduce(unmarked)).toMatchObject({ reproduced: true });
    const stray = TABLE.with(3, ['=4', 68, 60, 50, 80, 70, 90]);
    expect(told(reproduce(stray))).toEqual(['4 rank =4 4']);
  });

  it('tells where the numbers slip when a school was entered late', () => {
    const lines = TABLE.map((line): Line => [line[0].replace('=', ''), ...line.slice(1)] as unknown as Line);
    const late = [lines[0]!, lines[1]!, ['=3', 71, 70, 90, 60, 80, 60], ['3', 68, 60, 50, 80, 70, 90]] as Line[];
    const result = reproduce([...late, ['4', 61, 50, 60, 50, 90, 70]]);
    expect(told(result)).toEqual(['4 rank 3 4', '5 rank 4 5']);
    expect(result.misfits[1]?.why).toMatch(/slips at row 5: 4 is printed where 5 follows, as if .* entered late/);
  });

  it('tells where the numbers slip when a school was taken out', () => {
    const result = reproduce(
      TABLE.map((line, i): Line => [i > 2 ? `${i + 2}` : line[0], ...line.slice(1)] as unknown as Line),
    );
    expect(told(result)).toEqual(['4 rank 5 4', '5 rank 6 5', '6 rank 7 6']);
    expect(result.misfits[0]?.why).toMatch(/slips at row 4: 5 is printed where 4 follows, as if .* taken out/);
  });

  it('takes the printed numbers of an excerpt for their order', () => {
    const lines = [TABLE[0]!, TABLE[2]!, TABLE[4]!].map(
      (line, i): Line => [['2', '17', '80'][i]!, ...line.slice(1)] as unknown as Line,
    );
    expect(reproduce(lines, { excerpt: true })).toMatchObject({ reproduced: true, ranks: { exact: 3, total: 3 } });
    expect(reproduce(lines).ranks.exact).toBe(0);
    const unplaced = [lines[0]!, ['', NONE, ...TABLE[1]!.slice(2)] as unknown as Line, lines[1]!, lines[2]!];
    expect(reproduce(unplaced, { excerpt: true }).ranks).toEqual({ exact: 3, total: 3 });
    const swapped = [lines[0]!, lines[2]!, lines[1]!].map(
      (line, i): Line => [['2', '17', '80'][i]!, ...line.slice(1)] as unknown as Line,
    );
    expect(reproduce(swapped, { excerpt: true }).ranks).toEqual({ exact: 1, total: 3 });
  });

  it('refuses a printed row of a school without readings', () => {
    const input = { methodology: methodologyWith(TRUE_WEIGHTS), startsFrom: 'indicator-scores' as const };
    const table = { evidence: evidenceOf(TABLE.slice(0, 2)), printed: printedOf(TABLE), printedWeights: {} };
    expect(() => reproduceTable({ ...input, ...table })).toThrow(/row 3 \("Fictional School 3"\)/);
  });

  it('does not call a table reproduced that prints nothing to compare with', () => {
    const blank = TABLE.map((line): Line => ['', NONE, ...line.slice(2)] as unknown as Line);
    expect(reproduce(blank)).toMatchObject({ reproduced: false, misfits: [], weights: { fitted: {} } });
  });
});

describe('the weights fitted to a table', () => {
  it('leave a row with a missing score out where the methodology does not count it as zero', () => {
    const methodology = methodologyWith(TRUE_WEIGHTS);
    const indicators = methodology.indicators.map((use) => ({ ...use, missing: { by: 'renormalize' } as const }));
    const lines = [...TABLE, ['4', 65.6, 60, 50, 80, 70, NONE] as const];
    const { fitted } = reproduce(lines, { methodology: { ...methodology, indicators } }).weights;
    for (const [id, weight] of Object.entries(TRUE_WEIGHTS)) expect(fitted[id]).toBeCloseTo(weight, 2);
  });

  it('are never negative: what would need -1 and 2 gets 0 and 1', () => {
    // o = 2 a - b: with a + b = 1 the residual a·t + b·(1 - t) - 2 a + b = (a - b)(t - 2) is least at t = 1.
    const lines: Line[] = [
      ['1', 100, 60, 20, 20, 20, 20],
      ['2', 60, 50, 40, 40, 40, 40],
      ['3', 10, 30, 50, 50, 50, 50],
    ];
    const { fitted } = reproduce(lines).weights;
    expect(fitted.academic).toBeCloseTo(1, 9);
    expect(fitted.employer).toBe(0);
  });

  it('fit no worse than any weights on a grid of five per cent, whatever is printed', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const lines = drawLines(8, seed);
      const { fitted } = reproduce(lines).weights;
      const weights = INDICATORS.map((id) => fitted[id]!);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 9);
      const best = Math.min(...gridOf(20, 5).map((grid) => squares(lines, grid)));
      expect(squares(lines, weights)).toBeLessThanOrEqual(best + 1e-6);
    }
  });

  it('have the same slope where they are positive and none that would help where they are 0', () => {
    // The conditions of Karush, Kuhn and Tucker, which are enough for the least of a sum of squares.
    for (let seed = 1; seed <= 600; seed++) {
      const lines = drawLines(6, seed);
      const { fitted } = reproduce(lines).weights;
      const weights = INDICATORS.map((id) => fitted[id]!);
      const slopes = weights.map((_, i) => slopeOf(lines, weights, i));
      const level = Math.min(...slopes.filter((_, i) => weights[i]! > 1e-9));
      for (const [i, slope] of slopes.entries()) {
        if (weights[i]! > 1e-9) expect(Math.abs(slope - level)).toBeLessThan(1e-3);
        else expect(slope).toBeGreaterThan(level - 1e-3);
      }
    }
  });

  function slopeOf(lines: readonly Line[], weights: readonly number[], at: number): number {
    return lines.reduce((sum, [, overall, ...scores]) => {
      const off = scores.reduce((total, x, i) => total + x * weights[i]!, 0) - overall;
      return sum + off * scores[at]!;
    }, 0);
  }

  /** Fictional rows whose overall follows from nothing, from a linear congruence fixed by its seed. */
  function drawLines(count: number, seed: number): Line[] {
    let state = seed;
    const next = (): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (Math.floor(state / 65536) % 1001) / 10;
    };
    return Array.from({ length: count }, (_, i): Line => [`${i + 1}`, next(), next(), next(), next(), next(), next()]);
  }

  function gridOf(units: number, parts: number): number[][] {
    if (parts === 1) return [[units / 20]];
    return Array.from({ length: units + 1 }, (_, n) =>
      gridOf(units - n, parts - 1).map((rest) => [n / 20, ...rest]),
    ).flat();
  }

  function squares(lines: readonly Line[], weights: readonly number[]): number {
    return lines.reduce((sum, [, overall, ...scores]) => {
      return sum + (scores.reduce((total, x, i) => total + x * weights[i]!, 0) - overall) ** 2;
    }, 0);
  }
});

describe('the bands of a table', () => {
  const banded = (places: readonly string[]): Line[] =>
    TABLE.map((line, i): Line => [places[i]!, i < 3 ? line[1] : NONE, ...line.slice(2)] as unknown as Line);

  it('follow where each holds the schools that the order gives', () => {
    const result = reproduce(banded(['=1', '=1', '3', '4-5', '4-5', '6+']));
    expect(result).toMatchObject({
      reproduced: true,
      bands: { exact: 3, total: 3 },
      bandNumbers: { exact: 3, total: 3 },
    });
  });

  it('do not follow where two schools have changed places', () => {
    const result = reproduce(banded(['=1', '=1', '3', '4-5', '6+', '4-5']));
    expect(result.bands).toEqual({ exact: 1, total: 3 });
    expect(told(result)).toEqual(['5 band 6+ 4-5', '6 band 4-5 6+']);
    expect(result.misfits[0]?.why).toBe('the score stands above this band');
    expect(result.reproduced).toBe(false);
  });

  it('follow by order, not by number, below a place that is numbered but empty', () => {
    const result = reproduce(banded(['=1', '=1', '3', '5-6', '5-6', '7+']));
    expect(result.bands).toEqual({ exact: 3, total: 3 });
    expect(result.bandNumbers).toEqual({ exact: 1, total: 3 });
    expect(result.vacancies).toEqual([
      { band: '5-6', atLeast: 1 },
      { band: '7+', atLeast: 1 },
    ]);
  });

  it('are read off the printed places, in order', () => {
    const places = ['=1', '', '201-250', '151-200', '201-250', '251+'];
    expect(bandsOf(places.map((place) => ({ place })))).toEqual({
      individual: 150,
      edges: [
        [151, 200],
        [201, 250],
        [251, null],
      ],
    });
    expect(bandsOf([{ place: '3' }])).toBeNull();
  });
});
