import type { DOUBT as EN } from '../en/doubt.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');
const draws = (number: number): string => count(number, 'sorteo', 'sorteos');

/** Why there is no range, as the engine says it in English. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^rounding of the printed values$/, 'redondeo de los valores impresos'],
  [/^samples of what is measured$/, 'muestras de lo que se mide'],
  [/^one school alone is ranked.*$/, 'una sola facultad tiene puesto'],
  [/^no error of these readings is stated.*$/, 'no se declara ningún error de estas lecturas'],
  [/^the stated errors move no score$/, 'los errores declarados no mueven ninguna puntuación'],
  [/^the run was stopped before .*$/, 'el cálculo se detuvo antes de saberlo'],
  [/^weights around the declared ones have no bounds.*$/, 'los pesos en torno a los declarados no tienen límites'],
  [
    /^(.+) is no weighted mean, and exact ranks.*$/,
    'no todo es una media ponderada ($1), y los puestos exactos se hallan para medias ponderadas; los sorteos valen con cualquier regla',
  ],
  [
    /^schools without a reading of (.+) have weights of their own.*$/,
    'las facultades sin lectura de $1 tienen pesos propios, y los puestos exactos se hallan para pesos comunes; los sorteos valen con cualquier regla',
  ],
];

/** Sentences about how sure a place is: of one school, of pairs, of an edition. */
export const DOUBT: typeof EN = {
  title: 'Qué tan seguro es este puesto',
  lead: 'Tres preguntas, tres intervalos. Cada uno abarca algo distinto, así que nunca se mezclan en uno.',
  none: (why) => `Ninguno: ${why}.`,
  measuring: 'Midiendo',
  nothing: 'ninguno',
  steps: {
    attainable: 'Buscando el puesto más alto y el más bajo',
    sensitivity: 'Sorteando pesos, reglas y lecturas que faltan',
    statistical: 'Sorteando errores de las lecturas',
  },
  done: (done, of) => `${done} de ${of}`,
  interval: (ranks) => `puestos ${ranks} en nueve de cada diez sorteos`,
  bracketed: (ranks) => `(${ranks})`,
  column: 'Puestos en nueve de cada diez sorteos',
  key: 'Entre paréntesis: los puestos en nueve de cada diez sorteos de pesos y reglas.',

  ranges: {
    attainable: { name: 'Alcanzable', question: '¿Podrían unos pesos admisibles ponerla ahí?' },
    sensitivity: {
      name: 'Sensibilidad',
      question:
        '¿Con qué frecuencia estaría ahí con otros pesos, otras reglas y otros valores donde falta una lectura?',
    },
    statistical: { name: 'Estadístico', question: '¿Qué permiten los datos, con su propio error?' },
  },
  over: {
    attainable: (part) =>
      `Abarca todos los pesos a ${part} de estos que suman 100%. Hallado por búsqueda exacta, no por sorteos.`,
    everything: 'Abarca todos los pesos que suman 100%. Hallado por búsqueda exacta, no por sorteos.',
    sensitivity: (number, weights) => `Abarca ${draws(number)}: ${weights}`,
    weights: (part) => `cada peso hasta ${part} más o menos`,
    allWeights: 'cualesquiera pesos, unos tan probables como otros',
    rules: (rules) => `formas de hacer comparables las lecturas: ${rules.join('; ')}`,
    gaps: (gaps) =>
      `${count(gaps, 'lectura que falta', 'lecturas que faltan')}, sorteadas entre lo que otras comunican`,
    noGaps: 'ninguna lectura que falte por sortear',
    statistical: (coverage, number) =>
      `Abarca el error de las lecturas, con los pesos y reglas de esta página: en ${coverage} de las repeticiones el intervalo contiene el puesto que darían lecturas sin error (${draws(number)}).`,
  },
  why: {
    aggregation: (at) =>
      `${at === '' ? 'el conjunto' : `el pilar ${at}`} no es una media ponderada, y los puestos exactos se hallan para medias ponderadas`,
    renormalized: (at) =>
      `las facultades sin lectura de ${at} tienen pesos propios, y los puestos exactos se hallan para pesos comunes`,
    unranked: 'no tiene puesto, así que nada puede moverse',
    alone: 'ninguna otra facultad tiene puesto; es la primera con cualesquiera pesos',
    printed: 'los puestos son los impresos, y no se publicó ningún método que se pueda variar',
    failed: 'no se pudo medir',
  },
  said: (text) => {
    for (const [form, spanish] of SAID) if (form.test(text)) return text.replace(form, spanish);
    return text;
  },

  chart: {
    title: (rank, of, ranks) => `Puesto ${rank} de ${of}: ${ranks} en nueve de cada diez sorteos`,
    titlePlain: (rank, of) => `Puesto ${rank} de ${of}, y cuánto se mueve`,
    subtitle: (edition) =>
      `Puestos en un solo eje para los tres intervalos; la línea vertical marca el puesto actual. ${edition}`,
    axis: (of) => `puesto, de ${of}`,
    range: 'Intervalo',
    question: 'Pregunta',
    high: 'Puesto más alto',
    median: 'Mediana',
    low: 'Puesto más bajo',
    over: 'Abarca',
    numbers: (high, low) => (high === low ? high : `${high} a ${low}`),
    withMedian: (high, low, median) => (high === low ? high : `${high} a ${low}, mediana ${median}`),
    bound: (bound) => `como mucho hasta ${bound}: la búsqueda terminó antes de asegurarlo`,
    drawn: (high, low) => `todos los sorteos: ${high === low ? high : `${high} a ${low}`}`,
    simultaneous: (high, low) => `para todas las facultades a la vez: ${high === low ? high : `${high} a ${low}`}`,
    completed: (missing, high, low) =>
      `Con cualquier valor de las lecturas que faltan (${missing} propias), y estos pesos: puestos ${high} a ${low}.`,
  },

  sources: {
    title: 'De dónde viene la duda',
    lead: 'Cuánto del movimiento de su puesto causa cada fuente por sí sola, como parte de la varianza.',
    leadAll: 'Cuánto del movimiento de todos los puestos causa cada fuente por sí sola, como parte de la varianza.',
    names: { weights: 'Pesos', rules: 'Reglas', gaps: 'Lecturas que faltan' },
    together: 'Solo juntas',
    nothing: 'no se distingue de cero',
    one: 'Aquí solo hay una fuente abierta, así que no hay nada que repartir: todo viene de los pesos.',
    still: 'Su puesto es el mismo en todos los sorteos.',
    error: (error) => `± ${error}`,
    share: 'Parte',
    source: 'Fuente',
  },

  weighing: {
    title: 'Qué hacen los pesos',
    lead: 'Un peso dice cuánto se pide a un indicador; lo que hace con los puestos es otra cosa. Si se quita, los demás ocupan su lugar.',
    table: 'Qué hace cada parte del método',
    part: 'Parte',
    declared: 'Peso',
    variance: 'Parte de la varianza',
    ratio: 'Razón de correlación',
    moves: 'Sin ella, los puestos cambian en',
    kendall: 'Tau de Kendall',
    largest: 'Sin ella, el mayor cambio',
    move: (school, from, to) => `${school}: de ${from} a ${to}`,
    inert: 'no puede influir',
    weak: 'hace menos de la mitad de lo que dice',
    against: 'va en contra de la puntuación',
    doubled: (a, b, correlation) => `${a} y ${b} cuentan casi lo mismo: correlación de rangos ${correlation}.`,
    wish: 'Pesos para una importancia deseada',
    wishLead:
      'Se indica cuánto debería importar un indicador, como porcentaje de toda la importancia; lo que queda vacío se reparte el resto según su peso.',
    wantedOf: (label) => `Deseado para ${label}, %`,
    find: 'Buscar los pesos más cercanos',
    reached: 'Estos pesos dan la importancia deseada.',
    notReached: (gap, nearest) =>
      `Ninguna combinación de pesos da la importancia deseada; estos quedan a ${gap}, y ${nearest ? 'ninguna queda más cerca' : 'no se encontró ninguna más cercana'}.`,
    noReach: (why) => `No se pueden decir los pesos más cercanos: ${why}.`,
    reachTable: 'Los pesos más cercanos',
    now: 'Importancia ahora',
    wanted: 'Deseada',
    weight: 'Peso que dar',
    gives: 'Eso da',
  },

  singles: {
    title: 'Cada peso y cada regla por separado',
    lead: (part, runs) =>
      `Cuánto del movimiento de todos los puestos causa cada cosa, con cada peso hasta ${part} más o menos por su cuenta: índices de Sobol de ${runs} pasadas, con sus errores típicos.`,
    table: 'Partes de cada peso y de cada regla',
    what: 'Qué se varía',
    alone: 'Por sí solo',
    withOthers: 'Con otros',
    weight: (label) => `Peso de ${label}`,
    rules: {
      normalize: 'Cómo se hacen comparables los datos',
      aggregate: 'Cómo los puntos forman la puntuación',
      missing: 'Qué pasa con los datos que faltan',
      years: 'Qué años cuentan',
      rules: 'Reglas',
    },
    noPairs: 'De ningún par se puede decir que mueva puestos más allá de lo que mueve cada uno por sí solo.',
    pairs: (pairs) => `Juntos, más allá de lo que mueve cada uno: ${pairs.join('; ')}.`,
    pair: (first, second, share, error) => `${first} y ${second} ${share} (± ${error})`,
  },

  pairs: {
    above: (share) => `por encima en ${share}`,
    below: (share) => `por debajo en ${share}`,
    noise: (share) => `dentro del ruido: por encima en ${share}`,
    level: (share) => `a la par en ${share}`,
    share: (share) => `el ${share} de los sorteos`,
    all: 'todos los sorteos',
    never: 'ningún sorteo',
    nearly: (share) => `más del ${share} de los sorteos`,
    hardly: (share) => `menos del ${share} de los sorteos`,
    sentence: (first, verdict) => `En los sorteos, ${first} está ${verdict}.`,
    title: 'Cuáles se pueden distinguir',
    lead: (number, part, rules) =>
      `Cada dos, una frente a otra en ${draws(number)}, con cada peso hasta ${part} más o menos${rules > 1 ? ` y ${formatCount(rules)} formas de hacer comparables las lecturas` : ''}. Por debajo del 95% en ambos sentidos, las dos están dentro del ruido. Esto no dice nada de errores en los datos.`,
    table: 'Cómo queda cada facultad frente a cada otra',
    first: 'Facultad',
    second: 'Frente a',
    tooFew: 'Este método tarda demasiado para sortear mientras se espera; en el terminal lo mide bearings doubt.',
  },

  reach: {
    title: 'Qué haría falta',
    first: 'Ninguna facultad está por encima.',
    change: (rival, share) =>
      `Para quedar por encima de ${rival} tiene que moverse el ${share} del peso. Es lo mínimo que lo consigue.`,
    level: (rival) => `Ninguna combinación de pesos la pone por encima de ${rival}: como mucho queda a la par.`,
    never: (rival) => `Ninguna combinación de pesos lo consigue: está por detrás de ${rival} en todos los indicadores.`,
    before: 'Ahora',
    after: 'Entonces',
    weight: 'Peso de',
    open: 'Abrir la tabla con estos pesos',
    openFor: (what) => `Abrir la tabla con estos pesos: ${what}`,
    highest: (rank, part) => `Puesto más alto a ${part}: ${rank}`,
    lowest: (rank, part) => `Puesto más bajo a ${part}: ${rank}`,
    shown: (rank) => `La tabla imprime ahí ${rank}: las facultades con la misma cifra impresa comparten puesto.`,
    bound: (rank) => `La búsqueda terminó pronto; ninguna combinación de pesos pasa del puesto ${rank}.`,
    isFirst: 'Con algunos pesos es la primera',
    isLevel: 'Con algunos pesos es la primera, a la par de otras',
    neverFirst: (rivals, number) =>
      number === 1
        ? `Ninguna combinación de pesos la pone primera: con cualquiera, ${rivals} está por delante.`
        : `Ninguna combinación de pesos la pone primera: con cualquiera, alguna de estas está por delante: ${rivals}.`,
    weights: (what) => `Pesos: ${what}`,
    percent: (points) => `${points}%`,
  },

  lists: {
    title: 'Cambios y ruido',
    rule: 'Un cambio está dentro del ruido si los dos intervalos de una facultad comparten un puesto; si solo una lista tiene intervalo, si este contiene su puesto en la otra.',
    none: 'Ninguna de las listas tiene intervalos, así que nadie sabe qué cambios son ruido.',
    counted:
      'Los puestos se cuentan de nuevo, y los intervalos son los de cada lista tal como está: aquí ningún cambio se llama ruido.',
    waiting: 'Se miden los intervalos.',
    finding: (noise, of) => `${formatCount(noise)} de ${count(of, 'cambio', 'cambios')} están dentro del ruido.`,
    noise: 'dentro del ruido',
    beyond: 'más allá del ruido',
    intervalIn: (list) => `${list}: puestos en nueve de cada diez sorteos`,
    column: 'Ruido',
    told: (left, right, verdict) => `Intervalos ${left} y ${right}: ${verdict}.`,
    toldOne: (interval, verdict) => `Intervalo ${interval}: ${verdict}.`,
  },

  page: {
    title: 'Qué tan seguros son estos puestos',
    link: 'Qué tan seguros son estos puestos',
    toSchool: 'Los tres intervalos de todas las facultades',
    region: 'Los pesos pueden variar',
    regions: { box10: '±10%', box25: '±25%', box50: '±50%', simplex: 'lo que sea' },
    draws: 'Sorteos',
    seed: 'Semilla',
    seedHint: 'La misma semilla da los mismos números aquí y en el terminal.',
    again: 'Medir',
    stop: 'Detener y conservar lo hecho',
    partial: 'Parcial: el cálculo se detuvo. Lo que hay aquí es de los sorteos y facultades que ya estaban hechos.',
    over: 'Qué abarca cada intervalo',
    errors: 'Errores declarados de las lecturas',
    errorsNone: 'No se declara ningún error de estas lecturas.',
    errorKinds: {
      normal: 'normal en torno a la lectura',
      interval: 'en cualquier lugar dentro de unos límites en torno a la lectura',
      rounding: 'redondeada a pasos enteros',
      count: 'un recuento de sucesos',
      sampled: 'normal en torno a cada lectura, según la dispersión de sus propias muestras',
    },
    errorLine: (indicator, kind, source) =>
      source === '' ? `${indicator}: ${kind}` : `${indicator}: ${kind} (${source})`,
    exact: (exact, open) =>
      open === '0'
        ? `Los ${exact} extremos de puestos están demostrados.`
        : `${exact} extremos de puestos están demostrados; de ${open} solo se conoce un límite.`,
    worst: (error) => `Otros tantos sorteos moverían un puesto medio como mucho ${error} puestos, normalmente.`,
    groups: 'Grupos que no se distinguen',
    groupsLead:
      'La primera facultad encabeza; las siguientes son de su grupo hasta que una está por debajo de ella en el 95% de los sorteos.',
    group: (group) => `Grupo ${group}`,
    groupLine: (leader, number) => (number === 1 ? `${leader} sola` : `${leader} y ${schools(number - 1)} tras ella`),
    unplaced: (number) =>
      `${schools(number)} sin ubicar: nueve de cada diez sorteos abarcan más de la mitad de los puestos.`,
    table: 'Todas las facultades',
    tableLabel: 'Los tres intervalos de cada facultad',
    rank: 'Puesto',
    school: 'Facultad',
    strips: 'Tres intervalos',
    groupColumn: 'Grupo',
    jointColumn: 'Alcanzable, con huecos abiertos',
    jointLead:
      'Con huecos abiertos: sobre todos los pesos admisibles y todos los valores que podrían tener los datos que faltan, los de cualquiera, a la vez.',
    csv: 'Guardar como CSV',
    json: 'Guardar como JSON',
    range: (high, low) => (high === low ? high : `${high}–${low}`),
    strip: (attainable, sensitivity, statistical) =>
      `Alcanzable ${attainable}, sensibilidad ${sensitivity}, estadístico ${statistical}`,
    noneShort: '·',
    noMethod:
      'Nadie sabe qué tan seguros son estos puestos: son los impresos, y no se publicó ningún método que se pueda variar.',
  },

  map: {
    title: 'Quién es primera con qué pesos',
    finding: (school, share, of) =>
      of === 1
        ? `${school} es primera con todos los pesos de estas tres partes`
        : `${school} es primera con el ${share} de todos los pesos de estas tres partes; ${schools(of)} lo son con algunos`,
    subtitle:
      'Cada esquina da todo el peso a una parte; el lado opuesto no le da ninguno. El punto es el método tal como está.',
    here: 'tal como está',
    waiting: 'Dibujando el mapa de pesos',
    school: 'Primera',
    share: 'Parte de todos los pesos',
    choose:
      'Este método no tiene tres partes. Reparte sus indicadores en tres grupos, y el mapa muestra quién es primera con qué pesos de los grupos; dentro de cada grupo las proporciones no cambian.',
    chooseAgain: 'Otros grupos',
    group: (letter) => `Grupo ${letter}`,
    draw: 'Dibujar el mapa',
    each: 'Cada grupo necesita un indicador.',
    few: 'Hacen falta tres indicadores para dibujarlo.',
    and: (names) => names.join(' · '),
    region: (number, school, share) => `${number}. ${school}: ${share} de todos los pesos`,
    open: 'Tabla con tales pesos',
    openOf: (school) => `Tabla con tales pesos: ${school} primera`,
    weight: (label, share) => `${label} ${share}`,
    weights: 'Pesos',
  },
};
