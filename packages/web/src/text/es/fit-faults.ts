import type { FaultSentences } from '../en/data-words.js';

/** Faults of a person's own list, in Spanish. */
export const FIT_FAULTS = {
  'fit.fact-twice': (f) =>
    `${f.school} tiene dos datos de «${f.field}»${f.whose === '' ? '' : ` (${f.whose})`}${f.year === null ? '' : ` de ${f.year}`}, de ${f.sources.join(' y ')}; hay que dejar uno`,
  'fit.layout-changed': (f) =>
    `${f.file}${f.sheet === '' ? '' : `, hoja «${f.sheet}»`}: fila ${f.row}, columna ${f.column}: hay «${f.found}» donde se espera ${f.expected}; la disposición no es la que se conoce y no se ha tomado nada: corrija la celda o dé la tabla como datos propios`,
  'fit.percentages-off': (f) =>
    `${f.file}${f.sheet === '' ? '' : `, hoja «${f.sheet}»`}: fila ${f.row}, columna ${f.column}: ningún número de las ${f.people} personas de ${f.school} da ${f.percentages.join(' % y ')} %; compruebe que son porcentajes que suman 100, y no fracciones`,
  'fit.kind-unclear': (f) =>
    `${f.file} no es un archivo de datos que se reconozca por su contenido; diga qué es: ${f.kinds.join(', ')}`,
  'fit.year-needed': (f) => `${f.file} no dice de qué año es; dé el año en que termina su período`,
  'fit.no-such-facts': (f) => `no hay datos guardados como «${f.name}»; guardados: ${f.known.join(', ') || 'ninguno'}`,
  'fit.facts-there': (f) => `ya hay datos guardados como «${f.name}»; reemplácelos o dé otro nombre a estos`,
  'fit.fields-malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; el catálogo de campos necesita ahí ${f.expected}`,
  'fit.profile-malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; un perfil necesita ahí ${f.expected}`,
  'fit.proposals-malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; los deseos propuestos necesitan ahí ${f.expected}`,
  'fit.money-malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; las reglas de dinero necesitan ahí ${f.expected}`,
  'fit.look-malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; una mirada a una lista necesita ahí ${f.expected}`,
  'fit.share-malformed': (f) =>
    `${f.file} ${{ 'no-list': 'no lleva ninguna lista', 'other-list': 'lleva una lista de otra forma', 'other-comment': 'lleva un comentario de otra forma' }[f.found]}; hay que dar un archivo hecho al compartir una lista`,
  'fit.examples-refused': (f) =>
    f.reason === 'too-many'
      ? `se dan más de ${f.most} facultades como ejemplo; conviene dar las más seguras`
      : f.reason === 'unknown'
        ? `${f.names.join(', ')}: ninguna facultad de las que se miran; hay que corregir el identificador u omitirlo`
        : `ningún peso de estos deseos mantiene dos cualesquiera de ${f.names.join(', ')} en ese orden; hay que cambiarlo o añadir el deseo que lo decide`,
  'fit.school-outside': (f) => `${f.school} no está en la cohorte «${f.cohort}»; hay que pedir otra`,
  'fit.name-malformed': (f) =>
    `«${f.name}» no puede dar nombre a unos datos; valen minúsculas, cifras y guiones, 80 como máximo`,
} satisfies FaultSentences;
