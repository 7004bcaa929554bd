import type { FaultSentences } from '../en/data-words.js';

const list = (names: readonly string[]): string =>
  names.length > 0 ? names.map((name) => `«${name}»`).join(', ') : 'ninguna';
const where = (file: string, sheet: string): string => (sheet ? `${file}, hoja «${sheet}»` : file);

/** Faults of tables, workbooks and files that a reader brings, in Spanish. */
export const FILE_FAULTS = {
  'table.unreadable': (f) => `${f.file} no se puede leer: ${f.why}`,
  'table.too-large': (f) =>
    `${f.file}: ${f.what} supera el límite de ${f.limit}; hay que dividirlo o quitar lo que no haga falta`,
  'table.not-a-table': (f) =>
    `${f.file} es ${f.found}, no ${f.expected}; hay que guardar la tabla como .xlsx o .csv y leer ese archivo`,
  'table.encrypted': (f) =>
    `${f.file} está protegido con contraseña; hay que abrirlo en una hoja de cálculo, guardarlo sin ella y leer ese archivo`,
  'table.damaged': (f) =>
    `${f.file} está dañado o cortado en ${f.part}: ${f.why}; hay que descargarlo o guardarlo de nuevo`,
  'table.forbidden-xml': (f) =>
    `${f.file}: ${f.part} contiene ${f.found}, que ninguna hoja de cálculo escribe y que no se lee; hay que guardar la tabla de nuevo`,
  'table.unknown-sheet': (f) => `${f.file} no tiene la hoja «${f.sheet}»; sus hojas: ${list(f.sheets)}`,
  'table.choose-sheet': (f) => `${f.file} tiene varias tablas; hay que elegir una de ${list(f.sheets)}`,
  'table.no-header': (f) =>
    `${where(f.file, f.sheet)}: ninguna fila tiene los encabezados de ${f.wanted}; la tabla necesita una fila de encabezados`,
  'table.no-rows': (f) =>
    `${where(f.file, f.sheet)}: no hay filas bajo el encabezado; hay que elegir la hoja o el archivo con la tabla`,
  'table.missing-column': (f) => `${f.file}: no hay ninguna columna «${f.column}»; las que hay: ${list(f.found)}`,
  'table.duplicate-column': (f) =>
    `${f.file}: fila ${f.row}: la columna «${f.column}» figura dos veces; hay que renombrar una, o nombrarla por su letra, como [E]`,
  'table.ragged-row': (f) =>
    `${f.file}: la fila ${f.row} tiene ${f.cells} celdas y la primera ${f.expected}; hay que añadir o quitar separadores, o entrecomillar la celda que contiene uno`,
  'table.bad-quoting': (f) =>
    `${f.file}: fila ${f.row}: ${f.why}; una celda con comillas va entre comillas, y sus comillas se duplican`,
  'table.nul-character': (f) =>
    `${f.file}: la fila ${f.row} contiene un carácter NUL, así que no es texto plano; hay que guardarla como CSV en UTF-8`,
  'table.not-json': (f) =>
    `${f.file} no es una tabla JSON: ${f.why}; hace falta una lista de objetos, o {"data": [...]}`,
  'table.text-in-number': (f) =>
    `${f.file}: fila ${f.row}, columna «${f.column}»: «${f.text}» no es un número; hay que corregirlo o declararlo como marca de dato que falta`,
  'table.malformed-place': (f) =>
    `${f.file}: fila ${f.row}, columna «${f.column}»: «${f.text}» no es un puesto; se escribe 3, =22, 201-250 u 851+`,
  'table.formula-cell': (f) =>
    `${where(f.file, f.sheet)}: la celda ${f.cell} se calcula con una fórmula y no se puede responder de su valor; hay que copiar las celdas y pegarlas como valores`,
  'table.no-name': (f) =>
    `${f.file}: la fila ${f.row} tiene cifras pero ningún nombre en la columna «${f.column}»; hay que nombrar la facultad o quitar la fila`,
  'table.duplicate-school': (f) =>
    `${f.file}: «${f.name}» figura en las filas ${f.rows.join(' y ')}; hay que dejar una`,
  'table.matched-twice': (f) =>
    `${f.file}: ${list(f.names)} (filas ${f.rows.join(' y ')}) corresponden todas a ${f.school}; hay que corregir una`,
  'table.malformed-id': (f) =>
    `«${f.id}» no puede ser el identificador de ${f.of}; se usan minúsculas, cifras y guiones sueltos, con una letra al principio`,
  'table.header-differs': (f) =>
    `${f.file}: el encabezado es ${f.found.join(',') || 'vacío'}; debe ser ${f.expected.join(',')}`,
  'map.not-toml': (f) => `${f.file}: la línea ${f.row} no es TOML: ${f.why}`,
  'map.malformed': (f) => `${f.file}: en ${f.at || 'el principio'} figura ${f.found}; se esperaba ${f.expected}`,
  'record.malformed': (f) =>
    `${f.file}: fila ${f.row}, columna «${f.column}»: figura «${f.text}» donde se espera ${f.expected}; hay que corregir la celda`,
  'record.duplicate': (f) => `${f.file}: fila ${f.row}: ${f.what} ya figura en la fila ${f.first}; hay que dejar una`,
  'archive.missing-file': (f) => `falta ${f.file}: ${f.why}`,
  'archive.not-json': (f) => `${f.file} no es JSON: ${f.why}; hay que corregir el archivo`,
  'archive.not-utf-8': (f) => `${f.file} no es texto en UTF-8; hay que guardarlo así`,
  'archive.unreadable': (f) => `${f.file} no se puede leer: ${f.why}`,
} as const satisfies FaultSentences;
