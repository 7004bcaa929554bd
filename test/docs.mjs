/**
 * Holds the documents to the code: `npm run docs` fails where they differ, `npm run docs -- --write` prints them again.
 * Runs on the built packages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '../packages/core/dist/index.js';
import {
  printFaults,
  printFields,
  printIndicators,
  printMethodologies,
  printMethods,
  printProposedWishes,
} from './docs/tables.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WRITE = process.argv.includes('--write');
const problems = [];

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

function hold(path, text) {
  if (existsSync(join(ROOT, path)) && read(path) === text) return;
  if (WRITE) writeFileSync(join(ROOT, path), text);
  else problems.push(`${path} is not what the code says: run "npm run docs -- --write" and look at the change`);
}

/** Puts a text between the marks `<!-- name -->` and `<!-- /name -->` of a document. */
function holdBlock(path, name, text) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const document = read(path);
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start < 0 || end < start) {
    problems.push(`${path}: the marks ${open} and ${close} are not there`);
    return;
  }
  hold(path, `${document.slice(0, start + open.length)}\n${text}\n${document.slice(end)}`);
}

function bearings(...args) {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100', BEARINGS_HOME: join(ROOT, '.cache', 'no-home') };
  return execFileSync(process.execPath, [join(ROOT, 'packages/cli/bin/bearings.js'), ...args], {
    encoding: 'utf8',
    env,
  });
}

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replace(/ /g, '-');

function checkLinks() {
  for (const path of documents) {
    const text = read(path).replace(/```[\s\S]*?```/g, '');
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?:|mailto:)/.test(target)) continue;
      const [file, anchor] = target.split('#');
      const to = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(ROOT, to))) problems.push(`${path} links to ${target}, which is not there`);
      else if (
        anchor &&
        !read(to)
          .split('\n')
          .some((line) => line.startsWith('#') && slug(line.replace(/^#+ /, '')) === anchor)
      )
        problems.push(`${path} links to ${target}, which has no such heading`);
    }
  }
}

function checkNamedFiles() {
  for (const path of documents) {
    for (const [, named] of read(path).matchAll(
      /`((?:packages|docs|test|bench|cohorts|editions|indicators|methodologies)\/[\w./-]*)`/g,
    )) {
      if (!existsSync(join(ROOT, named))) problems.push(`${path} names ${named}, which is not there`);
    }
  }
}

/** Compiles every TypeScript fence of the documents against the doors of the packages. */
function checkFences() {
  const folder = join(ROOT, '.cache', 'fences');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const path of documents) {
    for (const [, body] of read(path).matchAll(/```ts\n([\s\S]*?)```/g)) {
      count += 1;
      writeFileSync(join(folder, `fence-${count}.ts`), `// ${path}\n${body}\nexport {};\n`);
    }
  }
  if (count === 0) return;
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.test.json', compilerOptions: { rootDir: '../..' }, include: ['*.ts'] }),
  );
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', folder], {
      encoding: 'utf8',
    });
  } catch (error) {
    problems.push(`a TypeScript fence does not compile:\n${error.stdout}`);
  }
}

const json = (path) => JSON.parse(read(path));
const methodologies = readdirSync(join(ROOT, 'methodologies'))
  .filter((id) => existsSync(join(ROOT, 'methodologies', id, 'methodology.json')))
  .sort()
  .map((id) => json(`methodologies/${id}/methodology.json`));

hold('docs/faults.md', printFaults(core.FAULTS));
hold('docs/indicators.md', printIndicators(json('indicators/indicators.json')));
hold('docs/fields.md', printFields(json('fit/fields.json')));
holdBlock('docs/fit.md', 'proposed-wishes', printProposedWishes(json('fit/proposed-wishes.json')));
hold('docs/methodologies.md', printMethodologies(methodologies));
hold('docs/methods.md', printMethods(core));
holdBlock(
  'README.md',
  'ranking',
  `\`\`\`text\n$ npx bearings rank --top 10\n${bearings('rank', '--top', '10').trimEnd()}\n\`\`\``,
);
const doubted = ['doubt', 'open-us-2025', '--school', 'us-duke'];
holdBlock(
  'README.md',
  'doubt',
  `\`\`\`text\n$ npx bearings ${doubted.join(' ')}\n${bearings(...doubted).trimEnd()}\n\`\`\``,
);
checkLinks();
checkNamedFiles();
checkFences();

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  problems.length === 0 ? `${documents.length} documents hold\n` : `${problems.length} problems in the documents\n`,
);
process.exit(problems.length === 0 ? 0 : 1);
