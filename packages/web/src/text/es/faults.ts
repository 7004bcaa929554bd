import type { FaultSentences } from '../en/data-words.js';
import { BUILD_FAULTS } from './build-faults.js';
import { DOUBT_FAULTS } from './doubt-faults.js';
import { ENGINE_FAULTS } from './engine-faults.js';
import { FILE_FAULTS } from './file-faults.js';
import { FIT_FAULTS } from './fit-faults.js';
import { SNAPSHOT_FAULTS } from './snapshot-faults.js';

const group = (pillar: string): string => (pillar === '' ? 'lo que está en el primer nivel' : `el pilar «${pillar}»`);
const join = (names: readonly string[]): string => names.join(', ');
const at = (pointer: string): string => pointer || 'el principio';

type Malformed = { file: string; at: string; found: string; expected: string };
const malformed = (f: Malformed): string => `${f.file}: en ${at(f.at)} figura ${f.found}; se esperaba ${f.expected}`;

/** Every fault that a page can meet, in Spanish. */
export const FAULT_SENTENCES: FaultSentences = {
  ...FILE_FAULTS,
  ...DOUBT_FAULTS,
  ...FIT_FAULTS,
  ...SNAPSHOT_FAULTS,
  ...ENGINE_FAULTS,
  ...BUILD_FAULTS,

  'methodology.malformed': malformed,
  'methodology.weights-off': (f) => `${f.methodology}: los pesos de ${group(f.pillar)} suman ${f.sum}; deben sumar 1`,
  'methodology.weights-unset': (f) =>
    `${f.methodology}: no se publicaron los pesos de ${join(f.unset)}; cada uno necesita un peso propio`,
  'methodology.weight-refused': (f) =>
    `${f.methodology}: «${f.id}» no puede tener el peso ${f.weight}; hace falta un número igual o mayor que 0`,
  'methodology.weights-over': (f) =>
    `${f.methodology}: los pesos dados a ${join(f.given)} suman ${f.sum} y no dejan nada para el resto de ${group(f.pillar)}; hay que bajarlos o dar un peso a cada uno`,
  'methodology.weights-zero': (f) =>
    `${f.methodology}: todos los pesos de ${group(f.pillar)} serían 0; al menos uno debe ser mayor`,
  'methodology.unknown-indicator': (f) =>
    `${f.methodology}: no hay ningún indicador ni pilar «${f.indicator}»; aquí se conocen: ${join(f.known)}`,
  'methodology.pillar-cycle': (f) =>
    `${f.methodology}: los pilares se contienen en círculo (${f.cycle.join(' > ')}); uno de ellos debe estar en el primer nivel`,
  'methodology.unknown-pillar': (f) =>
    `${f.methodology}: «${f.from}» nombra el pilar «${f.pillar}», que no está declarado; hay que declararlo o corregir el nombre`,
  'methodology.empty-pillar': (f) =>
    `${f.methodology}: el pilar «${f.pillar}» no contiene nada; necesita un indicador u otro pilar, o debe quitarse`,
  'methodology.duplicate': (f) =>
    `${f.methodology}: «${f.id}» se declara dos veces; cada pilar e indicador necesita su propio identificador`,
  'methodology.positions-off': (f) =>
    `${f.methodology}: ${group(f.pillar)} tiene ${f.parts} partes, pero pesos por posición para ${f.positions}; hace falta un peso por parte`,
  'methodology.out-of-range': (f) => `${f.methodology}: en ${at(f.at)} figura ${f.found}; se esperaba ${f.expected}`,
  'methodology.derivation-order': (f) =>
    `${f.methodology}: «${f.indicator}» se deriva de «${f.part}», que se deriva de él o más abajo; «${f.part}» debe derivarse antes, y nada de sí mismo`,
  'methodology.years-clash': (f) =>
    `${f.methodology}: ${f.users.map((user) => `«${user}»`).join(' y ')} piden años distintos de «${f.indicator}»; deben tener la misma regla de años`,
  'methodology.parameter-unset': (f) =>
    `${f.methodology}: el parámetro «${f.parameter}» no tiene valor publicado; hay que fijarlo en una copia del método`,
  'methodology.scores-not-accepted': (f) =>
    `${f.methodology} no puede partir de puntuaciones publicadas por indicador; hacen falta datos`,
  'methodology.readings-not-accepted': (f) =>
    `${f.methodology} no puede partir de datos; hacen falta puntuaciones publicadas por indicador`,
  'methodology.already-normalized': (f) =>
    `${f.methodology}: la edición entrega puntuaciones de indicadores ya normalizadas por quien la publicó, así que «${f.normalize}» no tiene sobre qué actuar; hay que quitar la elección de normalización o tomar una edición que entregue datos`,
  'methodology.unknown': (f) => `no existe el método «${f.methodology}»; se conocen: ${join(f.known)}`,
  'methodology.never-turned': (f) =>
    `${f.methodology}: en «${f.indicator}» menos es mejor, pero ningún paso de su normalización le da la vuelta y lo peor saldría arriba; hace falta un paso z-score, percentile, min-max, goalposts o ratio`,

  'evidence.not-a-number': (f) =>
    `el dato de «${f.indicator}» para ${f.school} es «${f.text}», que no es un número; una clasificación necesita números`,
  'evidence.duplicate-reading': (f) =>
    `«${f.indicator}» de ${f.school} para ${f.year} figura dos veces; hay que dejar uno`,
  'evidence.method-malformed': (f) =>
    `${f.file} tiene ${f.found} en ${f.at || 'su inicio'}; una forma de contar necesita ahí ${f.expected}`,
  'evidence.mixed-units': (f) =>
    `«${f.indicator}» viene en ${f.units.join(' y en ')}; hay que llevarlo a una sola unidad`,
  'evidence.out-of-domain': (f) => `«${f.indicator}» de ${f.school} es ${f.value}; ${f.method} necesita ${f.domain}`,
  'evidence.no-variation': (f) =>
    `«${f.indicator}» es igual en todas las facultades, así que ${f.method} no está definido; hay que dejarlo fuera o elegir otra normalización`,
  'indicator.malformed': malformed,
  'cohort.malformed': malformed,
  'cohort.malformed-condition': (f) =>
    `«${f.text}» no es una condición; se escribe PROPIEDAD=VALOR,VALOR, como state=CA,NY, con una de estas propiedades: ${join(f.known)}`,
  'cohort.duplicate-school': (f) => `la facultad ${f.school} figura dos veces en la cohorte; hay que dejar una`,
  'cohort.unknown': (f) => `no existe la cohorte «${f.cohort}»; se conocen: ${join(f.known)}`,
  'cohort.unknown-school': (f) =>
    `no existe la facultad «${f.school}»${f.near.length > 0 ? `; parecidas: ${join(f.near)}` : ''}`,
  'cohort.unknown-property': (f) =>
    `las facultades no tienen la propiedad «${f.property}» para filtrar; se conocen: ${join(f.known)}`,
  'cohort.empty': (f) => `no queda ninguna facultad${f.where ? ` con ${f.where}` : ''}; conviene aflojar el filtro`,

  'edition.unknown': (f) => `no existe la edición «${f.edition}»; se conocen: ${join(f.known)}`,
  'edition.malformed': malformed,
  'edition.printed-row': (f) => `fila ${f.row} («${f.name}»): ${f.why}; hay que corregir la fila`,
  'edition.without-school': (f) =>
    `${f.school} no está entre las facultades que «${f.edition}» clasifica con estas opciones`,
  'edition.no-methodology': (f) =>
    `«${f.edition}» muestra puestos tal como se imprimieron, sin un método cuyos pesos puedan cambiar; hay que elegir un método`,
  'edition.nothing-to-reproduce': (f) => `«${f.edition}» no tiene nada que reproducir: ${f.why}`,
  'edition.not-to-publish': (f) =>
    `«${f.edition}» contiene evidencia que puede usarse pero no publicarse (${join(f.what)}); no se exporta`,

  'naming.empty': () => 'no hay ningún nombre que buscar; hace falta un nombre impreso',
  'naming.unknown-school': (f) =>
    `el nombre «${f.name}» se da a la facultad «${f.school}», que no está entre las facultades; hay que añadirla o corregir su identificador`,
  'naming.decision-unclear': (f) =>
    `${f.file}, fila ${f.row}: la decisión «${f.decision}» no es el identificador de una facultad; se escribe uno como us-ohsu, o «none»`,
  'naming.decisions-differ': (f) =>
    `${f.file}, fila ${f.row}: «${f.name}» se decidió arriba como «${f.first}» y aquí es «${f.second}»; hay que dejar una`,

  'question.malformed': (f) => `el parámetro «${f.parameter}» es ${f.found}; se esperaba ${f.expected}`,
  'question.unknown-address': (f) => `no hay nada en ${f.address}; las direcciones figuran en /api/openapi.json`,

  'reproduction.no-overall': () =>
    'ninguna fila tiene una puntuación total junto a sus indicadores, así que no hay nada que recalcular; hace falta una tabla que la imprima',
  'reproduction.no-indicators': () =>
    'la tabla no tiene indicadores, así que no hay pesos que deducir; al menos una columna debe corresponder a un indicador',
  'reproduction.ragged': (f) =>
    `la fila ${f.row} tiene ${f.found} puntuaciones de indicadores donde se esperan ${f.expected}; necesita una celda por indicador, vacía donde falte`,
  'reproduction.unknown-school': (f) =>
    `la fila ${f.row} («${f.name}») se imprimió para ${f.school}, de la que no hay datos; ambos deben venir de la misma tabla`,
};
