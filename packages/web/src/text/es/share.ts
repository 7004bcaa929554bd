import type { SHARE as English } from '../en/share.js';
import { formatCount } from '../words.js';

/** Frases sobre compartir y exportar. */
export const SHARE: typeof English = {
  open: 'Compartir y guardar',
  title: 'Compartir y guardar',
  close: 'Cerrar',
  link: 'Enlace',
  linkHolds: 'Lleva la edición, tus pesos, reglas, filtros y vista. Nada más tuyo va en él.',
  linkOwn: 'Esta tabla está solo en tu navegador. El enlace la abre aquí; en otro sitio dirá que falta la tabla.',
  exactly: 'Solo para exactamente estos datos: quien lo abra sabrá si los números han cambiado desde entonces.',
  tableInLink: 'Poner la tabla misma en el enlace',
  tableInLinkMeans:
    'Quien tenga el enlace tendrá los números. No se envía a ningún servidor, pero la tabla de un editor puede no ser tuya para pasarla.',
  tableTooLarge: (length, most) =>
    `Con la tabla, el enlace tendría ${formatCount(length)} caracteres; el límite es ${formatCount(most)}. Guárdala como archivo.`,
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'El navegador no lo copió; selecciónalo y cópialo tú.',
  embed: 'En otra página',
  embedLead: 'Esto muestra la tabla, y nada más, en una página tuya.',
  frameTitle: (title) => `${title}, por Bearings`,
  files: 'Archivos',
  json: 'JSON: la clasificación entera, como la imprime el terminal',
  picture: {
    title: (edition, first, last) => `${edition}: ${first} a ${last}`,
    titleOf: (edition) => edition,
    subtitle: (shown, all) =>
      `Puntos por indicador de ${formatCount(shown)} de ${formatCount(all)} facultades, en el orden visto`,
    changed: 'los pesos o las reglas no son los publicados',
    rows: 'Filas en la imagen',
  },
  columns: {
    id: 'id',
    rank: 'puesto',
    school: 'facultad',
    city: 'ciudad',
    state: 'estado',
    country: 'país',
    score: 'puntuación',
    missing: 'falta',
  },
  openFull: 'Abrir en Bearings',
  badTable: 'La tabla de este enlace no se puede leer: puede estar cortado. Pídelo de nuevo, o pide el archivo.',
};
