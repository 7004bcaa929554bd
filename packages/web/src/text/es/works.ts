import type { WORKS as EN } from '../en/works.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

const works = (number: number): string => count(number, 'publicación', 'publicaciones');

/** Sentences about the works behind a reading, in Spanish. */
export const WORKS: typeof EN = {
  behind: (number) => `${works(number)} detrás de este número`,
  behindOf: (number, label) => `${works(number)} detrás de este número: ${label}`,
  title: (label) => `Publicaciones detrás de: ${label}`,
  loading: 'Leyendo las publicaciones',
  none: 'Aquí no se pueden listar publicaciones',
  noneRemedy:
    'Se listan las de ediciones hechas a partir de un cálculo propio, por un servidor que funcione donde está ese cálculo. Una página en un sitio de solo archivos no las tiene.',
  back: 'Volver a la facultad',
  reading: (reading, bring, of, sum, run) =>
    `${reading}. ${works(bring)} de las ${formatCount(of)} que cuentan para la facultad aportan juntas ${sum}, tanto como contó el cálculo ${run}.`,
  hIndex: (reading, bring, of, run) =>
    `${reading}. ${works(bring)} de las ${formatCount(of)} que cuentan para la facultad tienen citas suficientes para sostenerlo, como contó el cálculo ${run}.`,
  undefinedReading: 'No está definido',
  damped: (factor) =>
    `El valor se multiplicó por ${factor}: la forma de contar lo rebaja cuando hay tan pocas publicaciones.`,
  tooFew: 'Hay menos publicaciones de las que la forma de contar exige para darlo.',
  own: 'Solo las que citan sus propios autores',
  by: 'Ordenar por',
  orders: { part: 'Lo que aporta', citations: 'Citas', credit: 'Crédito' },
  columns: {
    mark: 'Objetar',
    work: 'Publicación',
    year: 'Año',
    citations: 'Citas',
    credit: 'Crédito',
    part: 'Aporta',
  },
  table: (label, school) => `Publicaciones de ${school} detrás de ${label}`,
  bySelf: (number) => `${formatCount(number)} de sus propios autores`,
  range: (first, last, found) => `${formatCount(first)} a ${formatCount(last)} de ${formatCount(found)}`,
  nothingFound: 'Ninguna publicación coincide.',
  previous: 'Publicaciones anteriores',
  next: 'Más publicaciones',
  pages: 'Páginas de publicaciones',
  save: 'Guardar todas como CSV',
  mark: (work) => `Objetar ${work}`,
  dispute: {
    title: 'Un archivo de objeciones',
    lead: 'Marque en la lista las publicaciones que no deberían contar, o nombre una que falte. El archivo se lo dice a quien publica estos valores. No se envía nada, y nada cambia por ello.',
    marked: (number) => (number === 1 ? '1 publicación marcada' : `${works(number)} marcadas`),
    claim: 'Qué falla en las marcadas',
    claims: {
      'not-ours': 'Nadie de la facultad la escribió',
      'wrong-institution': 'Su afiliación nombra otra institución',
      retracted: 'Fue retractada',
      duplicate: 'Otro registro es la misma publicación',
      other: 'Otra cosa, como dice la nota',
    },
    missing: 'Publicaciones que faltan, por sus ids de OpenAlex',
    missingHint: 'Como W2741809807; varias, con comas',
    notIds: (texts) => `No es el id de una publicación: ${texts}`,
    note: 'Nota',
    who: 'Quién lo dice',
    save: 'Guardar un archivo de objeciones',
    check: ({ school, indicator, edition, file }) =>
      `Cuál sería el valor si se aceptara todo: bearings works ${school} --indicator ${indicator} --edition ${edition} --dispute ${file}`,
  },
};
