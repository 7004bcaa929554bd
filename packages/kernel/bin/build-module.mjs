/**
 * Builds the WebAssembly module from assembly/ by AssemblyScript and writes it, as text, to src/module-text.ts: so it
 * goes wherever a script goes, into the page's worker and into the bundle of the terminal. The text is committed, and a
 * test builds it again and holds the two together. Run: npm run build -w @bearings/kernel
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const SOURCE = new URL('../assembly/count-ranks.ts', import.meta.url);
const TARGET = new URL('../src/module-text.ts', import.meta.url);
const LINE = 96;

/** The module in bytes. */
export async function buildModule() {
  let bytes = null;
  const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
  const { error, stderr } = await asc.main(['count-ranks.ts', '-o', 'count-ranks.wasm', ...options], {
    readFile: (name) => (name === 'count-ranks.ts' ? readFileSync(SOURCE, 'utf8') : null),
    writeFile: (name, contents) => {
      if (name === 'count-ranks.wasm') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || bytes === null) throw new Error(`AssemblyScript: ${stderr.toString()}`, { cause: error });
  return bytes;
}

/** The file that holds the module as text. */
export async function writeModuleText() {
  const text = Buffer.from(await buildModule()).toString('base64');
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g'));
  const comment = '/** The module of assembly/count-ranks.ts in base64, written by bin/build-module.mjs. */';
  return `${comment}\nexport const MODULE_TEXT = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await writeModuleText());
