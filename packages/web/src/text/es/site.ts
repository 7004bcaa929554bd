import type { SITE as EN } from '../en/site.js';

/** Sentences about the page as an installed, offline thing, in Spanish. */
export const SITE: typeof EN = {
  offline: 'Sin red. Todo sigue funcionando: el programa y los datos están guardados en este navegador.',
  offlinePartly: 'Sin red. Lo que se abrió antes sigue funcionando.',
  newer: 'Hay una versión más reciente de esta página.',
  reload: 'Recargar',
};
