import type { DOUBT_STRIP as ENGLISH } from '../en/doubt-strip.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

export const DOUBT_STRIP: typeof ENGLISH = {
  column: 'Qué tan seguro',
  median: 'mediana',
  width: 'anchura',
  ranks: (low, high) => `${low}–${high}`,
  notYet: '…',
  waiting: 'Se está midiendo',
  unplaced: 'no se puede ubicar',
  row: {
    inDraws: (ranks, median) => `Puestos ${ranks} en nueve de cada diez sorteos, mediana ${median}`,
    inGroup: (group, leader) => `grupo ${group}: no se distingue de ${leader}`,
    leads: (group) => `primera del grupo ${group}`,
    unplaced: 'no se puede ubicar: abarca más de la mitad de los puestos',
    old: 'esto es de otros pesos',
  },
  note: {
    over: (draws, part, rules) =>
      `junto a cada puesto, los puestos en nueve de cada diez de ${count(draws, 'sorteo', 'sorteos')}, con cada peso hasta un ${part} mayor o menor${rules > 1 ? ` y los datos comparados de ${formatCount(rules)} maneras` : ''}. No dice nada de los errores en los datos.`,
    groups: (schools, groups, unplaced) =>
      `${schools === 1 ? 'La facultad forma' : `Las ${formatCount(schools)} facultades forman`} ${count(groups, 'grupo', 'grupos')}; dentro de un grupo, ninguna se distingue de la primera${unplaced === 0 ? '' : `, y ${formatCount(unplaced)} no se ${unplaced === 1 ? 'puede' : 'pueden'} ubicar`}.`,
    old: 'lo atenuado es de otros pesos. Se pone al día cuando los pesos se detienen.',
    waiting: 'se está midiendo.',
    asPrinted:
      'Nadie sabe qué tan seguros son estos puestos: están como se imprimieron, y no se publicó ningún método que se pueda variar.',
    tooFew:
      'No se muestra qué tan seguros son estos puestos: con este método los sorteos tardan demasiado. En el terminal los mide bearings doubt.',
  },
  place: {
    inDraws: (ranks, median, draws, part, rules) =>
      `En nueve de cada diez de ${count(draws, 'sorteo', 'sorteos')} su puesto es ${ranks}, con mediana ${median}: cada peso hasta un ${part} mayor o menor${rules > 1 ? `, los datos comparados de ${formatCount(rules)} maneras` : ''}. No dice nada de los errores en los datos.`,
    unplaced: 'No se puede ubicar: los sorteos abarcan más de la mitad de los puestos.',
    asPrinted: 'Nadie sabe qué tan seguro es este puesto: no se publicó ningún método que se pueda variar.',
    none: 'Aquí no se muestra qué tan seguro es este puesto.',
  },
  basis: {
    title: 'Qué abarca «qué tan seguro»',
    weights: (part) =>
      `Pesos: sorteados por igual entre todos los que distan como mucho un ${part} de los de esta página y suman 100%.`,
    rules: (rules) => `Reglas: maneras de comparar los datos, todas igual de probables: ${rules.join('; ')}.`,
    oneRule: 'Reglas: tal cual; los datos llegan ya en una misma escala.',
    declared: 'como las tiene el método',
    draws: (draws, seed) =>
      `Sorteos: ${draws}, semilla ${seed}; la misma semilla da los mismos números en el terminal y aquí.`,
    groups:
      'Grupos: la primera facultad encabeza el suyo; las siguientes son de su grupo hasta que una queda debajo de ella en el 95% de los sorteos, y esa encabeza el próximo. Los filtros no cambian ni puestos ni grupos.',
    unplaced: 'No se puede ubicar: nueve de cada diez sorteos abarcan más de la mitad de los puestos.',
    not: 'Fuera quedan: los errores en los datos, otras formas de rellenar lo que falta y las facultades que no se comparan.',
  },
  outcomes: {
    start: 'Ver sorteos sueltos',
    step: 'Mostrar un sorteo',
    next: 'Sorteo siguiente',
    stop: 'Detener (Esc)',
    back: 'Volver a los puestos (Esc)',
    label: (draw, of) =>
      `Sorteo ${draw}, uno de ${of}: el orden y los puestos son solo de este sorteo. Puntos y puntuaciones siguen siendo los de los pesos de esta página.`,
    running: 'Se muestran sorteos sueltos, dos por segundo. Escape los detiene.',
    one: (draw, of) => `Sorteo ${draw} de ${of}.`,
    stopped: 'Se muestran otra vez los puestos.',
  },
  files: {
    over: (draws, part, rules, seed) =>
      `Puestos en nueve de cada diez sorteos: ${draws} sorteos, pesos hasta un ${part} mayores o menores, reglas: ${rules}, semilla ${seed}. No dicen nada de los errores en los datos.`,
  },
};
