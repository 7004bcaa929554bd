import { defineConfig } from 'tsdown';

/** One program from the sources of all packages, and that of the threads that measure doubt; only the engine of the solver, which brings WebAssembly, stays outside. */
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
  deps: { alwaysBundle: [/^(?!highs$|node:)/], neverBundle: ['highs'] },
});
