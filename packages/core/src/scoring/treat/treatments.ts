import type { Treatment } from '../../methodology/methodology.js';
import { boxCoxIfSkewed } from './box-cox-if-skewed.js';
import { logIfSkewed } from './log-if-skewed.js';
import type { TreatmentMethod } from './treatment-method.js';
import { winsorize } from './winsorize.js';

/** The treatments of outliers. */
export const TREATMENTS: Readonly<Record<Treatment['by'], TreatmentMethod>> = {
  winsorize,
  'log-if-skewed': logIfSkewed,
  'box-cox-if-skewed': boxCoxIfSkewed,
};
