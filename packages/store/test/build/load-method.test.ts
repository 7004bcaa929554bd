import { loadMethod } from '@bearings/store/build';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bearings-ways-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ids = readdirSync(join(ROOT, 'bibliometrics')).map((name) => name.replace(/\.json$/, ''));

it.each(ids)('ships %s with its reasons, and tells of it', (id) => {
  const method = loadMethod(ROOT, id);
  expect(method.id).toBe(id);
  expect(method.rationale.length).toBeGreaterThan(100);
  expect(method.provenance?.length).toBeGreaterThan(5);
  expect(readFileSync(join(ROOT, 'docs/recipes/build-readings-from-a-snapshot.md'), 'utf8')).toContain(`| \`${id}\` |`);
});

it('says of QS which shares of its h-index are not published', () => {
  const { provenance = [], affiliationCap, damping, hOfAll, network } = loadMethod(ROOT, 'qs-2026');
  expect(provenance.find(({ at }) => at === '/hOfAll')?.confidence).toBe('uncertain');
  expect(hOfAll).toBeGreaterThan(0);
  expect(affiliationCap?.share).toBe(0.001);
  expect(damping).toEqual({ indicators: ['citations-per-work'], threshold: null, multiple: 10 });
  expect(provenance.find(({ at }) => at === '/damping/threshold')?.confidence).toBe('uncertain');
  expect(network).toMatchObject({ leastWorks: 3, formula: 'L/lnP' });
});

it('reads a file of ones own, and says what is wrong with it', () => {
  const own = join(folder, 'own.json');
  const read = () => loadMethod(ROOT, own);
  const shipped = JSON.parse(readFileSync(join(ROOT, 'bibliometrics/leiden-2025.json'), 'utf8')) as object;
  writeFileSync(own, JSON.stringify({ ...shipped, id: 'own' }));
  expect(read().id).toBe('own');
  writeFileSync(
    own,
    JSON.stringify({ ...shipped, provenance: [{ at: '/nowhere', confidence: 'own', source: '', note: '' }] }),
  );
  expect(read).toThrow('/provenance/0/at');
  const dampedBy = (damping: object) => writeFileSync(own, JSON.stringify({ ...shipped, damping }));
  dampedBy({ indicators: ['citations-per-paper'], threshold: 20, multiple: 10 });
  expect(read).toThrow('/damping/indicators/0');
  dampedBy({ indicators: ['top-20'], threshold: 20, multiple: 10 });
  expect(read).toThrow('/damping/indicators/0');
  dampedBy({ indicators: ['citations-per-work'], threshold: 0, multiple: 10 });
  expect(read).toThrow('/damping/threshold');
  dampedBy({ indicators: ['citations-per-work'], threshold: 20, multiple: 10 });
  expect(read().damping?.threshold).toBe(20);
  writeFileSync(own, '{');
  expect(read).toThrow('not JSON');
  expect(() => loadMethod(ROOT, 'nobody')).toThrow('open-medicine-2026');
});
