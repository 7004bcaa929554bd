/**
 * Builds the WebAssembly modules from assembly/ by AssemblyScript and writes each, as text, to src/: so it goes wherever a
 * script goes, into the page's worker and into the bundle of the terminal. The texts are committed, and a test builds them
 * again and holds them together. Run: npm run build -w @bearings/kernel
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** Each module: its source below assembly/, its text below src/ and the name of the text. */
export const MODULES = [
  { source: 'count-ranks.ts', target: 'module-text.ts', name: 'MODULE_TEXT' },
  { source: 'resample.ts', target: 'resample-text.ts', name: 'RESAMPLE_TEXT' },
];

const LINE = 96;

/** The module of a source in bytes. */
export async function buildModule(source) {
  let bytes = null;
  const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
  const { error, stderr } = await asc.main([source, '-o', 'module.wasm', ...options], {
    readFile: (name) =>
      name === source ? readFileSync(new URL(`../assembly/${source}`, import.meta.url), 'utf8') : null,
    writeFile: (name, contents) => {
      if (name === 'module.wasm') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || bytes === null) throw new Error(`AssemblyScript: ${stderr.toString()}`, { cause: error });
  return bytes;
}

/** The file that holds a module as text. */
export async function writeModuleText({ source, name }) {
  const text = Buffer.from(await buildModule(source)).toString('base64');
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g'));
  const comment = `/** The module of assembly/${source} in base64, written by bin/build-module.mjs. */`;
  return `${comment}\nexport const ${name} = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const module of MODULES)
    writeFileSync(new URL(`../src/${module.target}`, import.meta.url), await writeModuleText(module));
