import type { FaultSentences } from '../en/data-words.js';

const COSTS = {
  draws: 'sorteos',
  nodes: 'nodos de búsqueda',
  scored: 'puestos en sorteos que se puntúan uno a uno (sorteos por facultades)',
  paired: 'pares de facultades que comparar en todos los sorteos',
  cells: 'datos en los que buscar (facultades por indicadores)',
  wide: 'indicadores cuyos pesos pueden variar más de la mitad de sí mismos',
  schools: 'facultades',
} as const;

/** Faults of asking how sure a place is, in Spanish. */
export const DOUBT_FAULTS = {
  'uncertainty.not-linear': (f) =>
    f.reason === 'aggregation'
      ? `${f.methodology}: ${f.at === '' ? 'el primer nivel' : `el pilar «${f.at}»`} no es una media aritmética ponderada, así que no hay pesos con los que toda puntuación sea la misma suma; conviene pedir sorteos sobre el método entero`
      : `${f.methodology}: las facultades sin «${f.at}» tienen pesos propios, así que no hay pesos con los que toda puntuación sea la misma suma; conviene pedir sorteos sobre el método entero u otra regla para los datos que faltan`,
  'uncertainty.too-costly': (f) =>
    `el rango «${f.range}» de ${f.edition} tiene ${f.found} ${COSTS[f.measure] ?? f.measure}, y aquí se responde a ${f.most} como máximo; hay que pedir menos, o ejecutar «bearings doubt ${f.edition}» en un terminal`,
  'uncertainty.too-few-schools': (f) =>
    `facultades con puntuación: ${f.schools}; un puesto solo puede moverse entre dos o más`,
  'uncertainty.nothing-differs': (f) =>
    `las ${f.schools} facultades tienen el mismo valor en cada indicador con peso, así que ningún peso puede distinguirlas`,
  'uncertainty.not-a-number': (f) =>
    `el valor de «${f.indicator}» para ${f.school} es ${f.found}; hace falta un número finito`,
  'uncertainty.weights-refused': (f) =>
    `los pesos declarados suman ${f.sum} y el menor es ${f.least}; deben ser 0 o más y sumar 1`,
  'uncertainty.region-malformed': (f) => `la región de pesos tiene ${f.found} en ${f.at}; se esperaba ${f.expected}`,
  'uncertainty.region-empty': (f) =>
    `ningún peso cabe en la región de pesos: dentro de sus límites suman como poco ${f.least} y como mucho ${f.most}, nunca 1; hay que ampliarla`,
  'uncertainty.region-unmet': () =>
    'ningún peso cumple a la vez todas las condiciones de la región de pesos; hay que quitar o aflojar alguna',
  'uncertainty.region-flat': () =>
    'las condiciones de la región de pesos no le dejan espacio: fijan un peso o una suma de pesos; hay que aflojar un poco alguna o dar límites a cada peso',
  'uncertainty.region-excludes-declared': (f) =>
    `la región de pesos deja fuera los pesos declarados: exige ${f.condition} y ellos dan ${f.given}; hay que ampliarla`,
  'uncertainty.spread-malformed': (f) =>
    `${f.file} tiene ${f.found} en ${f.at || 'su comienzo'}; una dispersión de pesos necesita ahí ${f.expected}`,
  'uncertainty.spread-unknown': (f) =>
    `la dispersión de los pesos nombra «${f.indicator}», que aquí no tiene peso; lo tienen: ${f.known.join(', ')}`,
  'uncertainty.nobody-ranked': (f) =>
    `nadie tiene puesto en «${f.edition}» tal como se pide, así que no hay de qué dudar; hay que quitar un filtro o cambiar la regla para los datos que faltan`,
  'uncertainty.rules-unrank': (f) =>
    `${f.school} tiene puesto según lo declarado y ninguno con las reglas «${f.rules}»: ${f.because}; hay que dejar fuera esas reglas o pedir otra cohorte sin la facultad`,
  'uncertainty.errors-malformed': (f) =>
    `${f.file} tiene ${f.found} en ${f.at || 'su comienzo'}; los errores de los datos necesitan ahí ${f.expected}`,
  'uncertainty.errors-unknown': (f) =>
    `se dan errores para «${f.indicator}», del que aquí no hay datos; los hay de ${f.known.join(', ')}`,
  'uncertainty.spread-refused': (f) => `la dispersión de los pesos es ${f.found}; se esperaba ${f.expected}`,
  'uncertainty.draws-refused': (f) => `se pidieron ${f.found} sorteos; hace falta un número entero de 1 a ${f.most}`,
  'uncertainty.not-mixed': (f) =>
    `los sorteos de la región de pesos no se mezclan: tras ${f.steps} pasos entre sorteos, R-hat es ${f.rHat} y se exige ${f.wanted}; la región es demasiado estrecha en alguna dirección y hay que ampliarla`,
  'uncertainty.estimates-refused': (f) => `${f.at}: se encontró ${f.found}; se esperaba ${f.expected}`,
  'uncertainty.not-a-covariance': (f) =>
    `fila ${f.row}, columna ${f.column} de la covarianza: se encontró ${f.found}; una covarianza es igual a ambos lados de su diagonal y no da varianza negativa a ninguna diferencia`,
  'uncertainty.option-refused': (f) => `«${f.option}» es ${f.found}; se esperaba ${f.expected}`,
  'uncertainty.importance-refused': (f) =>
    `la importancia deseada tiene ${f.found}; se esperaban ${f.indicators} partes, una por indicador con peso, cada una de 0 o más y con suma 1`,
  'uncertainty.importance-undefined': (f) =>
    `la importancia no está definida sobre ${f.schools} facultades: todas puntúan igual o son menos de tres`,
  'uncertainty.groups-refused': (f) =>
    `los grupos de indicadores tienen ${f.found}; se esperaban dos o tres grupos en los que cada indicador con peso figure una vez`,
} satisfies FaultSentences;
