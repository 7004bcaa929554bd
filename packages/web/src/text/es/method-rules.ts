import type { Aggregation, Normalizer, ReferenceGroup, Ties } from '@bearings/core';
import type { METHOD_RULES as EN } from '../en/method-rules.js';
import { formatPlain, joinWords } from '../words.js';

/** Each rule of a methodology as a sentence or part of one, in Spanish. */
export const METHOD_RULES: typeof EN = {
  normalizer: (step) => NORMALIZERS[step.by](step as never),

  normalizers: (steps) =>
    steps.map((step, at) => {
      const before = steps[at - 1];
      if (step.by !== 'goalposts' || before?.by !== 'log') return NORMALIZERS[step.by](step as never);
      const reading = (end: number): number => Number((Math.exp(end) - before.offset).toPrecision(9));
      return NORMALIZERS.goalposts({ ...step, low: reading(step.low), high: reading(step.high) });
    }),

  treatment: (step) =>
    step.by === 'winsorize'
      ? `valores extremos recortados, como máximo ${step.most}`
      : step.by === 'log-if-skewed'
        ? 'logaritmo donde los valores son asimétricos'
        : 'transformación de Box-Cox donde los valores son asimétricos',

  years: (rule) => (rule.take === 'latest' ? 'último año' : `media de los últimos ${rule.count} años`),

  aggregation: (rule) => AGGREGATIONS[rule.by],

  rescale: (rule) => {
    switch (rule.by) {
      case 'none':
        return null;
      case 'factor':
        return `La puntuación se multiplica por ${formatPlain(rule.factor)}.`;
      case 'ratio-to-best':
        return `La puntuación más alta pasa a ser ${rule.best} y las demás, en proporción.`;
      case 'min-max':
        return `Las puntuaciones se estiran para quedar entre ${rule.to[0]} y ${rule.to[1]}.`;
      case 'percentile':
        return `La puntuación es un percentil entre las facultades puntuadas, de 1 a 99 (${PERCENTILES[rule.convention]}).`;
    }
  },

  rounding: (rule) => {
    const places =
      rule.decimals === 0 ? 'números enteros' : `${rule.decimals} ${rule.decimals === 1 ? 'decimal' : 'decimales'}`;
    const ranks =
      rule.ranks === 'after-rounding'
        ? 'Los puestos siguen las puntuaciones redondeadas.'
        : 'Los puestos siguen las puntuaciones completas.';
    if (rule.rule === 'none') return `Las puntuaciones no se redondean. ${ranks}`;
    return `Las puntuaciones se redondean a ${places}, ${rule.rule === 'half-up' ? 'las mitades hacia arriba' : 'las mitades al par'}. ${ranks}`;
  },

  ties: (rule) => {
    const who =
      rule.tolerance === 0
        ? 'Las puntuaciones iguales comparten puesto'
        : `Las facultades a no más de ${formatPlain(rule.tolerance)} puntos de la más alta entre ellas comparten puesto`;
    return `${who}; ${TIES[rule.rule]}.`;
  },

  bands: (rule) =>
    `Los puestos se muestran uno a uno hasta el ${rule.individual}; después, solo por bandas: ${joinWords(
      rule.edges.map(([from, to]) => (to === null ? `desde ${from}` : `de ${from} a ${to}`)),
    )}.`,

  tiers: (rule) =>
    `Las facultades se agrupan en niveles: ${joinWords(
      rule.cuts.map((cut) => `nivel ${cut.tier} desde ${formatPlain(cut.atLeast)}`),
    )}.${rule.showRanks ? '' : ' Dentro de un nivel no se muestra ningún puesto.'}`,

  eligibility: (rule, label) => {
    switch (rule.rule) {
      case 'at-least':
        return rule.atLeast === null
          ? `Se exige una suma mínima de ${joinWords(rule.sumOf.map(label))}, pero su cifra no se publicó; la regla no se aplica.`
          : `Reciben puesto las facultades con al menos ${formatPlain(rule.atLeast)} en ${joinWords(rule.sumOf.map(label))} en conjunto (${ON[rule.on] ?? rule.on}).`;
      case 'reported':
        return `Reciben puesto las facultades con al menos ${rule.count} de estos datos: ${joinWords(rule.of.map(label))}.`;
      case 'property':
        return `Reciben puesto las facultades cuyo valor de «${rule.property}» es ${rule.oneOf.join(' o ')}.`;
    }
  },

  derivation: (rule, label) => {
    const parts = rule.of.map(label);
    switch (rule.by) {
      case 'ratio':
        return `${parts[0]} entre ${parts[1]}`;
      case 'weighted-sum':
        return joinWords(parts.map((part, at) => `${formatPlain(rule.weights[at] ?? 0)} × ${part}`));
      case 'over-log':
        return `${parts[0]} entre el logaritmo natural de ${parts[1]}`;
      case 'damp':
        return rule.threshold === null
          ? `${parts[0]}, con reducción si hay pocos ${parts[1]}; el umbral no se publicó y no se aplica`
          : `${parts[0]}, con reducción por debajo de ${formatPlain(rule.threshold * rule.until)} ${parts[1]}`;
    }
  },
};

const ON: Readonly<Record<string, string>> = { readings: 'datos', scores: 'puntuaciones' };

const over = (group: ReferenceGroup): string =>
  group.of === 'cohort' ? 'de todas las facultades comparadas' : `de las ${group.count} más altas`;

const NORMALIZERS: { readonly [By in Normalizer['by']]: (step: Extract<Normalizer, { by: By }>) => string } = {
  none: () => 'tal cual',
  'z-score': (step) =>
    step.frozen
      ? `distancia a una media fija de ${formatPlain(step.frozen.mean)} en desviaciones de ${formatPlain(step.frozen.deviation)}`
      : `distancia a la media en desviaciones típicas ${over(step.over)}`,
  percentile: (step) => `rango percentil ${over(step.over)}`,
  'min-max': (step) =>
    step.frozen
      ? `de ${formatPlain(step.frozen.min)} – ${formatPlain(step.frozen.max)} se estira a ${step.to[0]} – ${step.to[1]}`
      : `se estira a ${step.to[0]} – ${step.to[1]} entre el mínimo y el máximo ${over(step.over)}`,
  goalposts: (step) =>
    `${step.to[0]} en ${formatPlain(step.low)}, ${step.to[1]} en ${formatPlain(step.high)}${step.clip ? ', sin pasar de ahí' : ''}`,
  'ratio-to-best': (step) => `porcentaje del valor más alto ${over(step.over)}`,
  'root-ratio': (step) => `raíz cuadrada de la proporción del valor más alto ${over(step.over)}, por 100`,
  log: (step) =>
    step.offset === 0 ? 'logaritmo natural' : `logaritmo natural del dato más ${formatPlain(step.offset)}`,
  'normal-cdf': () => 'proporción de una distribución normal que queda por debajo',
};

const AGGREGATIONS: Readonly<Record<Aggregation['by'], string>> = {
  arithmetic: 'media ponderada',
  geometric: 'media geométrica ponderada',
  harmonic: 'media armónica ponderada',
  median: 'mediana',
  'ordered-weighted': 'media ponderada por posición, de mayor a menor',
  copeland: 'Copeland: victorias menos derrotas por parejas',
  topsis: 'TOPSIS: cercanía a la facultad ideal',
  borda: 'Borda: puntos por puestos',
};

const TIES: Readonly<Record<Ties['rule'], string>> = {
  competition: 'los puestos que ocupan se saltan (1, 2, 2, 4)',
  dense: 'no se salta ningún puesto (1, 2, 2, 3)',
  fractional: 'comparten la media de sus puestos (1; 2.5; 2.5; 4)',
};

const PERCENTILES = {
  'mid-rank': 'los empates cuentan la mitad',
  'share-at-or-below': 'proporción igual o inferior',
  'share-below': 'proporción inferior',
} as const;
