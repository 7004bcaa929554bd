import { defineConfig } from 'tsdown';

/** One program from the sources of all packages, and that of the threads that measure doubt; the engine of the solver, which brings WebAssembly, and the clients of databases stay outside. */
export default defineConfig({
  entry: { main: 'src/main.ts', 'doubt-worker': 'src/doubt/doubt-worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: false,
  clean: true,
  sourcemap: false,
  logLevel: 'warn',
  outExtensions: () => ({ js: '.js' }),
  inputOptions: { resolve: { conditionNames: ['source', 'node', 'import', 'default'] } },
  deps: {
    alwaysBundle: [/^(?!highs$|@duckdb\/|@clickhouse\/|pg$|node:)/],
    neverBundle: ['highs', /^@duckdb\//, /^@clickhouse\//, 'pg'],
  },
});
