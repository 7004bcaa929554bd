import { describe, expect, it } from 'vitest';
import { tryCommand } from '../try-command.js';

const FIRST: Readonly<Record<string, string>> = {
  schools: 'ae-uaeu',
  indicators: 'academic-reputation',
  methodologies: 'arwu-like',
  cohorts: 'fictional-200',
  editions: 'article-2024-primary-care',
  sources: 'AACOM-DIRECTORY',
};

describe('bearings list', () => {
  it.each(Object.keys(FIRST))('lists %s as a table, as JSON and as CSV', async (kind) => {
    const json = await tryCommand(['list', kind, '--format', 'json']);
    expect([json.status, json.err]).toEqual([0, '']);
    const items = (JSON.parse(json.out) as Record<string, { id?: string; code?: string }[]>)[kind] ?? [];
    expect(items.map((item) => item.id ?? item.code)).toContain(FIRST[kind]);

    const csv = await tryCommand(['list', kind, '--format', 'csv']);
    expect(csv.out.split('\n')[0]).toMatch(kind === 'sources' ? /^code,/ : /(^|,)id,/);
    const table = await tryCommand(['list', kind]);
    expect(table.out.trimEnd().split('\n')).toHaveLength(items.length + 1);
    expect(table.out).toContain(FIRST[kind]);
  });

  it('says which edition is shown where none is asked for', async () => {
    const { out } = await tryCommand(['list', 'editions', '--format', 'json']);
    expect((JSON.parse(out) as { default: string }).default).toBe('open-us-2025');
  });

  it('keeps schools by a condition', async () => {
    const { out } = await tryCommand([
      'list',
      'schools',
      '--where',
      'state=OR',
      '--where',
      'degree=MD',
      '--format',
      'json',
    ]);
    expect((JSON.parse(out) as { schools: { id: string }[] }).schools.map(({ id }) => id)).toEqual(['us-ohsu']);
  });

  it('calls fictional what is fictional in every row', async () => {
    const { out } = await tryCommand(['list', 'schools', '--where', 'country=ZZ']);
    const rows = out.trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(200);
    expect(rows.filter((row) => !row.endsWith('  fictional'))).toEqual([]);
  });

  it.each([
    [['list', 'nonsense'], 2],
    [['list'], 2],
    [['list', 'sources', '--where', 'state=OR'], 2],
    [['list', 'schools', '--where', 'colour=red'], 1],
    [['list', 'schools', '--where', 'state=XX'], 1],
    [['list', 'schools', '--format', 'xml'], 2],
  ] as const)('refuses %j with status %i', async (argv, status) => {
    const tried = await tryCommand(argv);
    expect([tried.status, tried.out]).toEqual([status, '']);
    expect(tried.err).not.toBe('');
  });
});
