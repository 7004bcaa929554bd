import type { FaultSentences } from '../en/data-words.js';

/** Faults of a snapshot of publication records, in Spanish. */
export const SNAPSHOT_FAULTS = {
  'snapshot.manifest-malformed': (f) =>
    `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; un manifiesto necesita ahí ${f.expected}: hay que descargarlo de nuevo`,
  'snapshot.no-works': (f) =>
    `${f.folder} no contiene archivos de publicaciones; se buscó en ${f.looked.join(', ')}: indique la carpeta descargada`,
  'snapshot.mixed-formats': (f) =>
    `${f.folder} contiene archivos en JSON Lines y en Parquet a la vez; deje uno de los dos, o cada publicación figurará dos veces`,
  'snapshot.part-missing': (f) => `${f.manifest} nombra ${f.file}, que no está; hay que descargarlo`,
  'snapshot.part-unlisted': (f) =>
    `${f.file} está ahí y ${f.manifest} no lo nombra; es de otra copia de los datos: retírelo`,
  'snapshot.size-differs': (f) =>
    `${f.file} tiene ${f.found} bytes y su manifiesto dice ${f.expected}; hay que descargarlo de nuevo`,
  'snapshot.digest-differs': (f) =>
    `${f.file} tiene el resumen ${f.found} y su manifiesto dice ${f.expected}; hay que descargarlo de nuevo`,
  'snapshot.count-differs': (f) =>
    `${f.file} contiene ${f.found} registros y su manifiesto dice ${f.expected}; hay que descargarlo de nuevo`,
  'snapshot.file-cut': (f) =>
    `${f.file} se corta o se daña tras la línea ${f.line}: ${f.why}; hay que descargarlo de nuevo`,
  'snapshot.line-malformed': (f) =>
    `${f.file}, línea ${f.line}${f.at === '' ? '' : `, en ${f.at}`}: ${f.why}; descargue el archivo de nuevo y, si sigue así, avise a quien lo publica`,
  'snapshot.unreadable': (f) =>
    `${f.file} no se puede leer como registros de publicaciones: ${f.why}; hay que descargarlo de nuevo`,
  'snapshot.changed': (f) =>
    `${f.from} se reemplazó mientras se descargaba (${f.before}, después ${f.after}); descargue de nuevo cuando quien lo publica haya terminado`,
  'snapshot.no-manifest': (f) =>
    `${f.folder} no tiene ${f.looked.join(' ni ')} que cualquiera pueda leer (el servidor responde ${f.answers.join(' y ')}); indique la carpeta que contiene works e institutions, y compruebe que se lee sin clave`,
  'snapshot.not-fetched': (f) => `${f.url} no se descargó: ${f.why}; repita la misma orden, lo que ya está se conserva`,
  'snapshot.other-preparation': (f) =>
    `${f.folder} contiene lo preparado a partir de otra copia de los datos o con otra versión (${f.found}, no ${f.expected}); indique una carpeta nueva o borre esta`,
  'snapshot.busy': (f) =>
    `${f.holder} está escribiendo en ${f.folder}; espere a que termine o, si ahí no hay nada en marcha, retire ${f.lock}`,
  'snapshot.address-malformed': (f) =>
    `"${f.address}" no es la dirección de una copia de los datos; escriba ${f.expected}`,
  'snapshot.bytes-differ': (f) =>
    `${f.file} tiene la suma ${f.sum} ${f.found} y quien lo publica dice ${f.expected}; repita la misma orden, el archivo se descarga de nuevo`,
  'snapshot.out-of-room': (f) =>
    `no queda sitio en ${f.folder}: ${f.why}; haga sitio y repita la misma orden, lo terminado se conserva`,
  'snapshot.out-of-memory': (f) =>
    `${f.memory} de memoria no bastaron: ${f.why}; permita más con --memory o menos hilos con --threads`,
} satisfies FaultSentences;
