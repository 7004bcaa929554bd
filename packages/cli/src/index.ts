export { EXIT, type ExitStatus } from './program/exit-status.js';
export { run } from './program/run.js';
export type { World } from './program/world.js';
export { homeFolder } from './settings/home-folder.js';
export { fitText, textWidth } from './print/text-width.js';
export { printColumns, wrapText, type Column } from './print/print-columns.js';
