import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATE = '2026-06-26';

/** Writes the manifest of an entity of an invented snapshot, as those since 2026 are. */
export function writeManifest(folder, format, entity, files) {
  const sum = (key) => files.reduce((total, { meta }) => total + meta[key], 0);
  const totals = { record_count: sum('record_count'), content_length: sum('content_length') };
  const manifest = { format, entity, date: DATE, ...totals, files };
  writeFileSync(join(folder, format, entity, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}
