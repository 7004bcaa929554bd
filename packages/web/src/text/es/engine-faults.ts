import type { FaultSentences } from '../en/data-words.js';

/** Faults of the engines that run the relations, in Spanish. */
export const ENGINE_FAULTS = {
  'engine.address-malformed': (f) => `la dirección del motor tiene ${f.found}; debe escribirse ${f.expected}`,
  'engine.unreachable': (f) =>
    `no se llega a ${f.engine} en ${f.server}: ${f.why}; compruebe que está en marcha y que la dirección es correcta`,
  'engine.refused': (f) =>
    `${f.engine} en ${f.server} se niega con el estado ${f.status}${f.why === '' ? '' : `: ${f.why}`}; compruebe que la dirección es la de ${f.engine} y que el usuario puede usarlo`,
  'engine.statement-failed': (f) =>
    `${f.engine} abandonó la instrucción de «${f.statement}» con ${f.error}: ${f.why}; corrija lo que nombra y vuelva a ejecutar: lo terminado se conserva`,
  'engine.node-lost': (f) =>
    `${f.engine} perdió una máquina durante la instrucción de «${f.statement}» (${f.error}: ${f.why}); vuelva a ejecutar cuando las demás la hayan relevado: lo terminado se conserva`,
  'engine.out-of-memory': (f) =>
    `${f.engine} tiene poca memoria para la instrucción de «${f.statement}» (${f.error}: ${f.why}); dele más memoria o más máquinas, o permita que use el disco, y vuelva a ejecutar: lo terminado se conserva`,
  'engine.nothing-prepared': (f) =>
    `${f.engine} no encuentra ninguna fila en ${f.folder}; compruebe que las relaciones preparadas están ahí y que todas sus máquinas leen esa dirección`,
} satisfies FaultSentences;
