import type { FIT_RANKING } from '../en/fit-ranking.js';

/** Oraciones de la clasificación propia. */
export const FIT_RANKING_ES: typeof FIT_RANKING = {
  title: 'Tu clasificación',
  wishes: 'Lo que te importa',
  wishesLead: 'Mueve un deseo y la lista te sigue. Los pesos son partes del total.',
  importanceOf: (wish) => `Importancia de ${wish}`,
  numberOf: (wish) => `Importancia de ${wish}, de 0 a 100`,
  share: (share) => `${share} del total`,
  fromPairs:
    'Los pesos salen de tus comparaciones de dos deseos a la vez. Para moverlos a mano, cámbialo en «Sobre ti».',
  fromExamples: 'Los pesos salen de las facultades que ordenaste. Para moverlos a mano, cámbialo en «Sobre ti».',
  range: (low, high) => `de ${low} a ${high}`,
  editWishes: 'Cambiar los deseos',
  counts: (placed, notPlaced, dropped) =>
    `${placed} con puesto, ${notPlaced} sin puesto, ${dropped} descartadas por lo imprescindible.`,
  untold: (share) =>
    `De las vecinas en esta lista, ${share} no se distinguen: sus puestos se solapan cuando los pesos se mueven y se completa lo desconocido.`,
  columns: {
    rank: 'Puesto',
    school: 'Facultad',
    strip: (last) => `Puestos 1 a ${last}`,
    fit: 'Ajuste',
    label: 'Números',
    cost: 'Al año',
    gap: 'Por cubrir',
    list: 'Lista',
  },
  table: 'Facultads según tus deseos',
  sure: (rank, low, high) => `puesto ${rank}, de ${low} a ${high} en nueve de cada diez sorteos`,
  measuring: 'se está midiendo cuán seguro es',
  known: (share) => `se conoce el ${share} de tus deseos`,
  ask: 'Pregunta',
  askAbout: (what) => `No se puede decir, pregunta a la facultad: ${what}`,
  labels: {
    reach: 'difícil',
    target: 'acorde',
    likely: 'holgada',
    'cannot-say': 'no se puede decir',
  },
  seen: (wish, what) => `${wish} (${what})`,
  nowhere: (wishes) => `De ninguna facultad de aquí se sabe: ${wishes}; no cuenta para ninguna.`,
  for: (wish) => `A favor: ${wish}.`,
  against: (wish) => `En contra: ${wish}.`,
  unknownOf: (wish) => `Se desconoce: ${wish}.`,
  unknownCount: (wishes) => `Se desconocen ${wishes} deseos.`,
  partOf: (wish, points) => `${wish}: ${points} puntos`,
  add: 'Añadir',
  addOf: (school) => `Añadir ${school} a tu lista`,
  onList: 'En ella',
  onListOf: (school) => `En ella: ${school}; quitarla de tu lista`,
  open: (school) => `${school}: todo`,
  notPlaced: (count) => `Sin puesto: se sabe muy poco de lo que deseas (${count})`,
  notPlacedWhy: (known, least) => `se conoce el ${known}; lo mínimo es el ${least}`,
  dropped: (count) => `Descartadas por lo imprescindible (${count})`,
  droppedLead: 'No se miró nada más de ellas. Cambia un requisito en «Sobre ti» para recuperarlas.',
  askTitle: 'Qué preguntar',
  askLead: 'De lo imprescindible, esto no se pudo decir de tantas facultades:',
  askRow: (field, count) => `${field}: ${count}`,
  legend: (draws, spread, seed) =>
    `Ajuste: cuánto de lo que deseas se sabe que está ahí, de 0 a 100; lo desconocido no cuenta ni a favor ni en contra. La línea tras el punto: tu puesto en nueve de cada diez de ${draws} sorteos, en los que cada peso sube o baja hasta ${spread} y lo desconocido se toma de las demás facultades (semilla ${seed}). Donde se desconoce mucho de lo que hablaría a favor o en contra, el puesto puede quedar fuera de esa línea.`,
  legendNumbers: (population) =>
    `Números: dónde están tu MCAT y tu GPA entre los de las personas ${population}. No son una probabilidad de admisión: nadie puede decirla para una sola facultad.`,
  legendMoney:
    'Al año: coste de asistencia para ti, o al menos eso. Por cubrir: lo que queda el primer año tras tus medios anuales y los préstamos federales.',
  find: 'Buscar una facultad',
  onlyLabel: 'Números',
  any: 'cualquiera',
  nonePlaced:
    'Ninguna facultad de aquí tiene puesto: de ninguna se sabe bastante de lo que deseas. Desea algo que se sepa, o trae datos propios.',
  noneFound: 'Ninguna facultad de la lista se llama así.',
  changed: (name, rank) => `${name} es ahora la primera de ${rank}.`,
};
