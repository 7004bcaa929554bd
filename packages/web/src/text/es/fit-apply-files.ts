import type { FIT_APPLY_FILES } from '../en/fit-apply-files.js';
import { count } from './count.js';

const schools = (many: number): string => count(many, 'facultad', 'facultades');
const files = (many: number): string => count(many, 'archivo', 'archivos');

/** Oraciones sobre los archivos de la lista, y sobre las listas de muchas personas. */
export const FIT_APPLY_FILES_ES: typeof FIT_APPLY_FILES = {
  title: 'Sacarla, traerla, mostrarla',
  table: {
    title: 'Como tabla',
    lead: 'Facultades, estado, prioridad, días y notas. Cámbiala en una hoja de cálculo y vuelve a abrirla aquí.',
    csv: 'Guardar como CSV',
    xlsx: 'Guardar como XLSX',
    open: 'Abrir CSV o XLSX',
    file: 'Una tabla de tu lista, CSV o XLSX',
    reading: (file) => `Leyendo ${file}`,
    found: (file) => `Qué cambiaría con ${file}`,
    added: (many) => `Nuevas: ${schools(many)}`,
    removed: (many) => `Dejan la lista: ${schools(many)}`,
    changed: (many) => `Dicen otra cosa: ${schools(many)}`,
    same: (many) => `Quedan igual: ${schools(many)}`,
    reordered: 'El orden es otro.',
    nothing: 'Dice justo lo que dice tu lista.',
    unknown: (many, ids) =>
      `${many === 1 ? 'Una entrada no nombra' : `${many} entradas no nombran`} ninguna facultad conocida aquí: ${ids}. Puedes tomarlas, pero no se sabrá nada de ellas.`,
    changedIn: (school, parts) => `${school}: ${parts}`,
    how: '¿Cómo tomarla?',
    ways: {
      replace: {
        label: 'Reemplazar la lista',
        lead: 'Tu lista pasa a ser lo que dice el archivo; lo que no está en él desaparece.',
      },
      'add-new': {
        label: 'Añadir las nuevas',
        lead: 'Lo que está en tu lista queda como está; las nuevas van al final.',
      },
    },
    take: 'Tomarla',
    leave: 'Dejarla',
    taken: (all) => `Tomada: ${schools(all)} en tu lista.`,
    left: 'No se cambió nada.',
  },
  share: {
    title: 'Como página para otras personas',
    lead: 'Un solo archivo que se abre en cualquier navegador. Lleva los nombres de las facultades y las partes que elijas. Nada más de lo que dijiste va en él.',
    choose: 'Partes que se muestran',
    parts: {
      title: 'Cómo llamaste a tu lista.',
      state: 'Hasta dónde llegó cada solicitud.',
      priority: 'La prioridad que diste a cada facultad.',
      rank: 'Tu puesto de cada facultad y cuánto se mueve. Tus deseos no se muestran.',
      fit: 'Cuánto de lo que deseas se sabe que está ahí, de 0 a 100.',
      label:
        'Dónde están tus números: difícil, acorde, holgada. Quien conozca las facultades puede adivinar tus resultados si son muchas.',
      requirements:
        'Qué requisitos no cumple una facultad o no se pueden decir de ella. Pueden delatar tu situación legal, tu residencia o tus cursos.',
      cost: 'Cuánto te cuesta un año. Puede delatar dónde vives.',
      gap: 'Lo que tendrías que cubrir en cuatro años. Junto con el coste delata tus medios.',
      deadlines: 'Qué piden las facultades y para cuándo, donde se puede difundir.',
      dates: 'Tus propias fechas, con tus palabras.',
      notes: 'Tus notas, palabra por palabra.',
      added: 'El día en que cada facultad entró en tu lista.',
    },
    save: 'Guardar la página',
    saved: (parts) => `Guardada, con ${count(parts, 'parte elegida', 'partes elegidas')}.`,
  },
  sheet: {
    title: 'Como hoja para quien te asesore',
    lead: 'Tu lista con puestos, etiquetas, costes, fechas y lo que hay que mirar, cada cifra con su fuente. Guárdala, ábrela e imprímela desde ahí.',
    options: 'Qué lleva',
    on: {
      withPerson: {
        label: 'Lo que dijiste de ti',
        lead: 'Situación legal, residencia, resultados, exámenes, medios y lo que queda por cubrir: lo primero que pregunta quien asesora. Tus notas y fechas van en la hoja de todos modos.',
      },
      withLicensed: {
        label: 'Cifras que no se pueden difundir',
        lead: 'Tus propios datos cuya fuente no deja que nadie los difunda, como los de una base de pago. Elígelo solo para tu propio uso.',
      },
    },
    save: 'Guardar la hoja',
    saved: 'La hoja está guardada.',
  },
  many: {
    title: 'Para quien asesora: revisar muchas listas',
    lead: 'Elige los archivos de perfil de cuantas personas quieras. Se leen en este navegador, nada de ellos se guarda ni se envía, y todo desaparece cuando dejas la página.',
    choose: 'Elegir archivos',
    file: 'Archivos de perfil, TOML o JSON',
    reading: (many) => `Revisando ${files(many)}`,
    found: (lists) => count(lists, 'lista revisada', 'listas revisadas'),
    table: 'Listas revisadas',
    columns: {
      list: 'Lista',
      open: 'Facultades abiertas',
      reach: 'Difícil',
      target: 'Acorde',
      likely: 'Holgada',
      none: 'No se puede decir',
      cost: 'Por solicitar',
      count: 'Avisos',
      flags: 'Qué mirar',
    },
    sortBy: (column) => `Ordenar por ${column}`,
    nothing: 'nada',
    flagOf: (flag, names) => `${flag} (${names})`,
    refused: (many) => `No se pudieron leer: ${files(many)}`,
    refusedOf: (file, why) => `${file}: ${why}`,
    csv: 'Guardar la tabla como CSV',
    csvColumns: {
      file: 'archivo',
      title: 'titulo',
      open: 'facultades',
      reach: 'dificil',
      target: 'acorde',
      likely: 'holgada',
      none: 'no_se_puede_decir',
      cost: 'por_solicitar_usd',
      least: 'al_menos',
      flags: 'avisos',
    },
    clear: 'Borrar',
  },
};
