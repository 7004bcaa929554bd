import type { FaultSentences } from '../en/data-words.js';

/** Faults of a build: readings counted from prepared works, in Spanish. */
export const BUILD_FAULTS = {
  'build.not-prepared': (f) =>
    `${f.folder} no tiene ${f.missing.join(', ')}; indique una carpeta preparada a partir de una copia de los datos, o la propia copia`,
  'build.not-matched': (f) =>
    `"${f.method}" cuenta lo que nombran las afiliaciones, y las de ${f.folder} no están cotejadas; cotéjelas con: bearings match-affiliations ${f.folder}`,
  'build.method-unknown': (f) =>
    `no hay ninguna forma de contar «${f.method}»; vienen incluidas ${f.known.join(', ')}; o indique un archivo que termine en .json`,
  'build.engine-unknown': (f) =>
    `«${f.engine}» no es un motor; escriba duckdb, o una dirección que empiece por trino://, clickhouse:// o postgres://`,
  'build.no-institutions': (f) =>
    `ninguna de las ${f.institutions} instituciones de ${f.file} está en la copia de los datos; compruebe que sus ids de ROR son los de la copia`,
  'build.relation-unknown': (f) =>
    `${f.file} da ${f.institution} a ${f.school} como «${f.relation}»; escriba component, joint, associated o related`,
  'build.weights-exceed': (f) =>
    `${f.file} da ${f.sum} de ${f.institution} a ${f.schools.join(', ')}; haga que los pesos sumen 1 como mucho, y menos donde una facultad no tiene ninguno`,
  'build.out-of-room': (f) =>
    `el cálculo necesita unos ${f.needed} en el disco de ${f.folder} y hay libres ${f.free}; haga sitio, o indique otro lugar con --out`,
  'build.too-little-memory': (f) =>
    `${f.memory} de memoria no bastan para ${f.works} publicaciones; permita al menos ${f.least} con --memory`,
  'build.check-failed': (f) =>
    `la comprobación ${f.check} falló: debe cumplirse que ${f.holds}; en contra hablan ${f.found.join('; ')}; no se publicó nada`,
  'build.taken': (f) =>
    `${f.folder} contiene ${f.found}, no el cálculo ${f.run}; indique otra carpeta con --out, o sustituya uno anterior con --replace`,
  'build.busy': (f) => `otro cálculo trabaja en ${f.folder}; espere a que termine, o indique otro lugar con --out`,
  'build.malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; un cálculo tiene ahí ${f.expected}: hay que hacerlo de nuevo`,
  'build.scope-malformed': (f) =>
    `«${f.scope}» no es un ámbito; escriba all, o un campo, subcampo o tema por su número en OpenAlex, como field:27, subfield:2713 o topic:10123`,
  'build.scope-not-told': (f) =>
    `${f.method} no da resultados de temas sueltos, así que no los hay de ${f.scope}; escriba "topics": true en una forma de contar propia, y calcule con ella`,
  'build.indicator-unknown': (f) => `el cálculo no tiene el indicador «${f.indicator}»; tiene ${f.known.join(', ')}`,
  'build.partners-not-kept': (f) =>
    `el cálculo de ${f.folder} guarda los socios de todas las publicaciones y no los de ${f.scope}; indíquelo con --scope ${f.scope} y haga el cálculo de nuevo`,
  'build.not-of-works': (f) =>
    `«${f.indicator}» no se compone de publicaciones una a una, así que no se pueden listar; pregunte por works o por international`,
  'build.school-absent': (f) =>
    `el cálculo de ${f.folder} no cuenta ninguna institución de la facultad ${f.school}; en su build.json figuran las que cuenta`,
  'build.works-differ': (f) =>
    `las publicaciones de ${f.school} suman ${f.listed} de «${f.indicator}» y los resultados dicen ${f.counted}; el cálculo se modificó después: hágalo de nuevo`,
  'build.none-of-edition': (f) =>
    `la edición «${f.edition}» no se hizo a partir de un cálculo que se conozca aquí, así que no se pueden listar publicaciones; con bearings build --edition se hacen así`,
  'build.gone': (f) =>
    `el cálculo de la edición «${f.edition}» (${f.run}) ya no está en ${f.folder}; hágalo de nuevo: bearings build con la misma copia y el mismo --methodology, y --out, --edition ${f.edition} --replace`,
  'build.another-run': (f) =>
    `${f.folder} contiene ya el cálculo ${f.found}, y la edición «${f.edition}» se hizo a partir del cálculo ${f.run}; haga de nuevo la edición: el mismo bearings build con --edition ${f.edition} --replace`,
} satisfies FaultSentences;
