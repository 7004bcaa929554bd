/** Writes the golden works as JSON for count.py. Run: npm run build && node test/oracles/works/write-golden.mjs FILE */
import { goldenWorks } from '@bearings/testkit';
import { writeFileSync } from 'node:fs';

// Signatures are left out: pandas looks at the authors themselves.
writeFileSync(
  process.argv[2],
  JSON.stringify(goldenWorks(), (_, value) => (typeof value === 'bigint' ? undefined : value)),
);
