// Prepares an invented snapshot, and says what it took. Usage: node bench/biblio/prepare-works.mjs FOLDER [OUT] [MEMORY] [THREADS]
import { prepareSnapshot } from '../../packages/store/dist/prepare/index.js';

const [folder, out = `${folder}.prepared`, memory = '2GB', threads = '2'] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder');
const began = performance.now();
const report = await prepareSnapshot({ folder, out, threads: Number(threads), memory });
const { user, system } = process.cpuUsage();
const gigabytes = process.resourceUsage().maxRSS / 2 ** 20;
console.log(
  `${report.rows.works} works, ${report.rows.refs} references prepared in ${((performance.now() - began) / 1000).toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} CPU s, ${gigabytes.toFixed(2)} GB at most`,
);
