import { utils, write } from '@e965/xlsx';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, openDesk, ROOT, type Desk } from '../try-command.js';

const HEADER = 'Rank,School,Reputation,Overall';
const GOOD = `${HEADER}\n1,Harvard Medical School,90,90\n2,Yale School of Medicine,80,80\n`;

const workbook = (
  rows: unknown[][],
  change: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => {},
): Buffer => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows);
  change(sheet);
  utils.book_append_sheet(book, sheet, 'Ranking');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

const ROWS = [
  ['Rank', 'School', 'Reputation', 'Overall'],
  [1, 'Harvard Medical School', 90, 90],
  [2, 'Yale School of Medicine', 80, 80],
];

describe('input that cannot be used', () => {
  let desk: Desk;
  let before: Readonly<Record<string, string>>;
  beforeAll(async () => {
    desk = openDesk();
    writeFileSync(desk.file('good.csv'), GOOD);
    const argv = ['import', 'table', desk.file('good.csv'), '--accept-suggestion', '--as', 'before'];
    expect(await desk.try(argv)).toMatchObject({ status: 0 });
    before = fingerprint(desk.home);
  });
  afterAll(() => desk.end());

  const refuse = async (argv: readonly string[]): Promise<string> => {
    const { status, out, err } = await desk.try([...argv, '--format', 'json']);
    expect([status, out]).toEqual([1, '']);
    expect(fingerprint(desk.home)).toEqual(before);
    const told = JSON.parse(err) as { fault: string; message: string };
    expect(told.message.length).toBeGreaterThan(20);
    return told.fault;
  };

  const importing = (name: string, content: string | Uint8Array, ...more: string[]): Promise<string> => {
    writeFileSync(desk.file(name), content);
    return refuse(['import', 'table', desk.file(name), '--accept-suggestion', '--as', 'after', ...more]);
  };

  it.each([
    ['no Excel file', 'a.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'table.not-a-table'],
    ['an old Excel file', 'b.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]), null],
    ['a workbook cut short', 'c.xlsx', workbook(ROWS).subarray(0, 1500), 'table.damaged'],
    ['an empty file', 'd.csv', Buffer.alloc(0), null],
    ['a header without rows', 'e.csv', `${HEADER}\n`, 'table.no-rows'],
    ['a row too long', 'f.csv', `${GOOD}3,Ohio,1,2,3\n`, 'table.ragged-row'],
    ['a quote left open', 'g.csv', `${HEADER}\n1,"Harvard,90,90\n`, 'table.bad-quoting'],
    ['the same school twice', 'h.csv', `${GOOD}3,Harvard Medical School,70,70\n`, 'table.duplicate-school'],
    ['one school under two names', 'i.csv', `${GOOD}3,Harvard University,70,70\n`, 'table.matched-twice'],
    ['a NUL character', 'j.csv', `${HEADER}\n1,Har\0vard,90,90\n`, 'table.nul-character'],
    ['JSON that is no table', 'k.json', '{"data": 12}', 'table.not-json'],
  ])('%s', async (_, name, content, code) => {
    const found = await importing(name, content);
    if (code !== null) expect(found).toBe(code);
    expect(found).toMatch(/^table\./);
  });

  it('a formula in a cell', async () => {
    const bytes = workbook(ROWS, (sheet) => {
      sheet.D2 = { t: 'n', v: 90, f: '80+10' };
    });
    expect(await importing('formula.xlsx', bytes)).toBe('table.formula-cell');
  });

  it('a sheet that is not there', async () => {
    expect(await importing('sheet.xlsx', workbook(ROWS), '--sheet', 'Nothing')).toBe('table.unknown-sheet');
  });

  it('a workbook that unpacks to far more than it is worth', async () => {
    const { zipSync } = await import('fflate');
    const bomb = zipSync(
      {
        '[Content_Types].xml': Buffer.from('<Types/>'),
        'xl/workbook.xml': new Uint8Array(300 * 1024 * 1024),
      },
      { level: 1 },
    );
    expect(await importing('bomb.xlsx', bomb)).toBe('table.too-large');
  });

  it('a workbook of QS that is none', async () => {
    writeFileSync(desk.file('qs.xlsx'), workbook(ROWS));
    const argv = ['import', 'qs-workbook', desk.file('qs.xlsx'), '--as', 'after'];
    expect(await refuse(argv)).toMatch(/^table\./);
  });

  it('a file that is not there, and one that is a folder', async () => {
    expect(await refuse(['import', 'table', '/nowhere/x.csv', '--as', 'after'])).toBe('table.unreadable');
    expect(await refuse(['import', 'table', ROOT, '--as', 'after'])).toBe('table.unreadable');
  });

  describe('with a map', () => {
    const mapped = async (change: (map: string) => string, table = GOOD): Promise<string> => {
      const [file, map] = [desk.file('mapped.csv'), desk.file('mapped.map.toml')];
      writeFileSync(file, GOOD);
      rmSync(map, { force: true });
      await desk.try(['import', 'table', file, '--as', 'after']);
      writeFileSync(map, change(readFileSync(map, 'utf8')));
      writeFileSync(file, table);
      return refuse(['import', 'table', file, '--map', map, '--as', 'after']);
    };

    it('a column that the table does not have', async () => {
      expect(await mapped((map) => map, GOOD.replace('Reputation', 'Fame'))).toBe('table.missing-column');
    });

    it('a text where a number should be', async () => {
      expect(await mapped((map) => map, GOOD.replace('Medicine,80,', 'Medicine,eighty,'))).toBe('table.text-in-number');
    });

    it('a map that is no TOML, or says what no map can say', async () => {
      expect(await mapped(() => 'format = = 1')).toBe('map.not-toml');
      expect(await mapped((map) => map.replace('format = 1', 'format = 7'))).toBe('map.malformed');
    });
  });

  it('an id that is taken, shipped or yours', async () => {
    const argv = (id: string) => ['import', 'table', desk.file('good.csv'), '--accept-suggestion', '--as', id];
    expect(await refuse(argv('open-us-2025'))).toBe('edition.taken');
    expect(await refuse([...argv('open-us-2025'), '--replace'])).toBe('edition.taken');
    expect(await refuse(argv('before'))).toBe('edition.taken');
    expect(await refuse(argv('../outside'))).toBe('table.malformed-id');
  });

  describe('in a methodology of your own', () => {
    const shipped = readFileSync(join(ROOT, 'methodologies/qs-medicine-2023/methodology.json'), 'utf8');
    const ranking = async (change: (json: string) => string): Promise<string> => {
      const own = openDesk();
      try {
        const folder = join(own.home, 'methodologies/mine');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'methodology.json'), change(shipped.replace('"qs-medicine-2023"', '"mine"')));
        const argv = ['rank', 'qs-medicine-rows-2024', '--methodology', 'mine', '--format', 'json'];
        const { status, err } = await own.try(argv);
        expect(status).toBe(1);
        return (JSON.parse(err) as { fault: string }).fault;
      } finally {
        own.end();
      }
    };

    it('weights that do not sum to 1', async () => {
      expect(await ranking((json) => json.replace(/"weight": 0\.4\b/, '"weight": 0.5'))).toBe(
        'methodology.weights-off',
      );
    });

    it('JSON that is none', async () => {
      expect(await ranking((json) => json.slice(0, -20))).toBe('archive.not-json');
    });

    it('pillars in a circle', async () => {
      const pillar = (id: string, parent: string) =>
        `{"id":"${id}","label":"${id}","parent":"${parent}","weight":1,"aggregation":{"by":"arithmetic"}}`;
      const circle = `"pillars": [${pillar('a', 'b')},${pillar('b', 'a')}]`;
      expect(await ranking((json) => json.replace(/"pillars": \[\s*\]/, circle))).toBe('methodology.pillar-cycle');
    });
  });

  it.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['lines that end as Windows ends them', GOOD.replaceAll('\n', '\r\n')],
    ['Latin-1', Buffer.from(GOOD.replace('Yale School of Medicine', 'Université de Montréal'), 'latin1')],
  ])('%s does no harm', async (what, content) => {
    const own = openDesk();
    try {
      writeFileSync(own.file('x.csv'), content);
      const argv = ['import', 'table', own.file('x.csv'), '--accept-suggestion', '--as', 'after', '--format', 'json'];
      const { status, out } = await own.try(argv);
      expect([what, status]).toEqual([what, 0]);
      expect(JSON.parse(out)).toMatchObject({ rows: 2, matched: 2 });
    } finally {
      own.end();
    }
  });
});
