import type { Unrecorded } from '../../checklist/answer.js';
import type { CHECKLIST_FACTS as EN } from '../en/checklist-facts.js';
import { formatCount, formatShare, joinWords } from '../words.js';
import { count } from './count.js';
import { STAND_INS } from './reasons.js';
import { TERMS } from './terms.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');
const indicators = (number: number): string => count(number, 'indicador', 'indicadores');
const data = (number: number): string => count(number, 'dato', 'datos');
const of = (some: number, all: string): string => `${formatCount(some)} de ${all}`;

const UNRECORDED: Readonly<Record<Unrecorded, (publisher: string) => string>> = {
  systems: () => 'La edición no dice nada de los sistemas a los que pertenecen sus facultades.',
  consent: () => 'La edición no dice cómo se trató a las personas consultadas.',
  answers: () => 'La edición no dice cuántas personas respondieron ni quiénes.',
  review: () => 'La edición no nombra ninguna revisión externa.',
  oversight: (publisher) => `La edición nombra a quien la publica, ${publisher}, y a nadie que lo supervise.`,
  complaints: () => 'La edición no indica cómo avisar de un error.',
  'school-check': () => 'La edición no dice que las facultades vieran sus datos antes de hacerse.',
  conflicts: (publisher) => `La edición no dice qué vende ${publisher} ni a quién.`,
  money: (publisher) => `La edición no dice quién la paga a ${publisher}.`,
  fairness: () => 'La edición no contiene el tamaño, la lengua, la riqueza ni la edad de sus facultades.',
  interval: () => 'Ningún puesto lleva un intervalo: aquí no hay nada que se pueda variar para hallarlo.',
};

/** Each fact as a sentence, in Spanish; nothing is added to the fact. */
export const CHECKLIST_FACTS: typeof EN = {
  'no-method': () =>
    'La edición no contiene ningún método; lo que quien la publica diga en otro sitio no está en ella.',
  'as-printed': () => 'La edición contiene puestos tal como se imprimieron y nada a partir de lo que se calcularan.',
  fictional: () => 'Todas las facultades y datos de esta edición son inventados.',
  unrecorded: ({ what, publisher }) => UNRECORDED[what](publisher),
  'other-editions': ({ editions, publishers }) =>
    editions === 0
      ? 'Aquí no hay ninguna otra edición a su lado.'
      : `Aquí hay a su lado ${count(editions, 'edición más', 'ediciones más')}, de ${formatCount(publishers)} ${publishers === 1 ? 'origen' : 'orígenes'}. La edición misma no señala ninguna otra forma de juzgar una facultad.`,
  purpose: ({ purpose, audience }) =>
    `${purpose ? `Propósito: ${purpose}` : 'No se indica ningún propósito.'} ${audience ? `Para: ${audience}` : 'No se nombra a ningún lector.'}`,
  'one-order': ({ schools: all, unranked }) =>
    unranked === 0
      ? `${schools(all)} en un solo orden.`
      : `${schools(all - unranked)} en un solo orden; ${formatCount(unranked)} sin puesto.`,
  admission: ({ rules }) => `${count(rules, 'regla dice', 'reglas dicen')} qué facultades reciben puesto.`,
  weights: ({ set, of: all }) =>
    set === all
      ? all === 1
        ? 'El peso consta y puede cambiarlo quien lee.'
        : `Constan los ${formatCount(all)} pesos, y puede cambiarlos quien lee.`
      : `${set === 1 ? 'Consta' : 'Constan'} ${of(set, count(all, 'peso', 'pesos'))}; los demás no se publicaron.`,
  described: ({ described, warned, of: all }) =>
    `${described === 1 ? 'Está definido' : 'Están definidos'} ${of(described, indicators(all))}; ${warned === 0 ? 'ninguno lleva' : warned === 1 ? '1 lleva' : `${formatCount(warned)} llevan`} una advertencia.`,
  sources: ({ sources, readings }) =>
    readings === 0 ? 'No hay datos.' : `${data(readings)} de ${count(sources, 'fuente', 'fuentes')}.`,
  'evidence-unknown': () => 'Aquí no se pudieron contar los datos.',
  countries: ({ countries }) =>
    countries === 0
      ? 'No se conoce el país de ninguna facultad.'
      : countries === 1
        ? 'Todas las facultades de país conocido están en un mismo país.'
        : `Las facultades están en ${formatCount(countries)} países.`,
  provenance: ({ stated, uncertain }) =>
    `${count(stated, 'cifra del método tiene', 'cifras del método tienen')} un origen declarado; ${uncertain === 0 ? 'ninguna es incierta' : count(uncertain, 'es incierta', 'son inciertas')}.`,
  unpublished: ({ numbers }) =>
    numbers === 0
      ? 'No falta ninguna cifra por no haberse publicado.'
      : `${count(numbers, 'de sus cifras nunca se publicó', 'de sus cifras nunca se publicaron')}.`,
  reasoned: ({ reasoned }) =>
    reasoned ? 'Las razones están escritas por completo.' : 'Las razones no están escritas.',
  limits: ({ limits }) =>
    limits === 0
      ? 'El método no declara límites.'
      : `El método declara ${count(limits, 'límite conocido', 'límites conocidos')}.`,
  kinds: ({ shares }) =>
    `Por peso: ${joinWords(shares.map(([kind, share]) => `${TERMS.list[kind].word} ${formatShare(share)}`))}.`,
  'first-edition': () => 'La edición no nombra ninguna anterior.',
  previous: ({ edition, sameMethod }) =>
    `La edición anterior, ${edition}, usó ${sameMethod ? 'el mismo método' : 'otro método'}.`,
  licence: ({ publishable }) =>
    publishable ? 'La edición puede difundirse.' : 'La edición pertenece a quien la publica y no puede difundirse.',
  'not-to-publish': ({ readings, of: all }) =>
    readings === 0
      ? `Pueden difundirse todos sus datos (${formatCount(all)}).`
      : `No ${readings === 1 ? 'puede' : 'pueden'} difundirse ${of(readings, data(all))}.`,
  opinion: ({ share }) =>
    share === 0
      ? 'Ningún peso recae en opiniones.'
      : `El ${formatShare(share)} del peso es opinión, que no se puede comprobar desde fuera.`,
  dated: ({ dated, of: all }) =>
    dated === all
      ? 'Todos los datos dicen qué día se leyó su fuente.'
      : dated === 0
        ? 'Ningún dato dice qué día se leyó su fuente.'
        : `${of(dated, data(all))} ${dated === 1 ? 'dice' : 'dicen'} qué día se leyó su fuente.`,
  missing: ({ schools: lacking, filled, unranked }) =>
    lacking === 0
      ? 'A ninguna facultad le falta un dato que cuente.'
      : `A ${schools(lacking)} ${lacking === 1 ? 'le' : 'les'} falta un dato que cuenta; ${unranked === 0 ? 'ninguna queda' : unranked === 1 ? '1 de ellas queda' : `${formatCount(unranked)} de ellas quedan`} por ello sin puesto. ${filled === 0 ? 'En ningún caso se puso' : `Para ${data(filled)} se puso`} algo en su lugar.`,
  'missing-rules': ({ rules }) => `Cuando falta un dato: ${joinWords(rules.map((rule) => STAND_INS[rule] ?? rule))}.`,
  'can-gain': ({ indicators: some, of: all }) =>
    some === 0
      ? 'Con ningún indicador puede una facultad subir por callar su dato.'
      : `Con ${of(some, indicators(all))} puede una facultad subir por callar su dato.`,
  sealed: ({ inputs, outputs, edition }) =>
    `Sellada: ${count(inputs, 'entrada', 'entradas')} y ${count(outputs, 'salida', 'salidas')} fijadas por huellas digitales. Cualquiera puede comprobarlas con «bearings verify ${edition}».`,
  'not-sealed': () => 'La edición no está sellada: puede cambiar sin dejar rastro.',
  'method-kept': ({ kept }) =>
    kept ? 'Su método sigue siendo aquel con el que se selló.' : 'Su método ha cambiado desde que se selló.',
  'from-scores': () =>
    'Parte de las puntuaciones por indicador de quien la publica; no se conocen los datos que hay detrás.',
  points: ({ schools: some, of: all }) =>
    some === 0
      ? 'Ninguna facultad muestra sus puntos por indicador.'
      : `${of(some, schools(all))} ${some === 1 ? 'muestra' : 'muestran'} los puntos por indicador.`,
  composite: ({ indicators: some }) =>
    some === 1 ? 'La puntuación es un solo indicador.' : `La puntuación suma ${formatCount(some)} indicadores.`,
  ties: ({ tied, decimals }) =>
    `Las puntuaciones se imprimen con ${count(decimals, 'decimal', 'decimales')}; ${tied === 0 ? 'ninguna facultad comparte' : count(tied, 'facultad comparte', 'facultades comparten')} puesto.`,
  intervals: ({ schools: some, of: all, part, rules, draws }) =>
    `${of(some, count(all, 'puesto', 'puestos'))} ${some === 1 ? 'lleva' : 'llevan'} un intervalo, que sortea Bearings: ${count(draws, 'sorteo', 'sorteos')}, pesos hasta un ${formatShare(part)} mayores o menores, ${count(rules, 'conjunto', 'conjuntos')} de reglas. No dice nada de los errores en los datos.`,
  classes: ({ by }) =>
    by === 'tiers' ? 'Las facultades se agrupan en niveles.' : 'Los puestos más bajos se dan por bandas.',
  ranges: ({ schools: some }) =>
    `${count(some, 'puntuación se da', 'puntuaciones se dan')} con un extremo inferior y otro superior.`,
};
