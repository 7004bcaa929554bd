export { formatCsv, type CsvValue } from './format-csv.js';
export { guardFormula, restoreFormula } from './guard-formula.js';
export { neutralizeFormula } from './neutralize-formula.js';
export { parseCsv, type CsvRecord } from './parse-csv.js';
