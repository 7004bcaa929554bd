/** Indicators that are counted from works, in Spanish, by their ids without the counting; those that have two countings first. */
const OF_TWO = {
  works: 'Publicaciones',
  citations: 'Citas',
  'citations-per-work': 'Citas por publicación',
  'normalized-citations': 'Impacto normalizado de las citas',
  'top-1': 'Publicaciones entre el 1% más citado',
  'top-5': 'Publicaciones entre el 5% más citado',
  'top-10': 'Publicaciones entre el 10% más citado',
  'top-50': 'Publicaciones entre el 50% más citado',
} as const;
const OF_ONE = {
  'self-citations': 'Autocitas',
  'h-index': 'Índice h',
  'i10-index': 'Índice i10',
  international: 'Publicaciones internacionales',
  domestic: 'Publicaciones con otros del mismo país',
  industry: 'Publicaciones con la industria',
  'open-access': 'Acceso abierto',
  'first-author': 'Publicaciones con el primer autor',
  'last-author': 'Publicaciones con el último autor',
  'international-research-network': 'Red internacional de investigación',
} as const;

/** Names of indicators of a build by id. What they are and how they mislead stands in the data alone, since a way of counting may change it. */
export const INDICATOR_NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(OF_TWO).flatMap(([id, label]) => [
    [`${id}-full`, `${label} (recuento completo)`],
    [`${id}-fractional`, `${label} (por crédito)`],
  ]),
  ...Object.entries(OF_ONE).map(([id, label]) => [`${id}-full`, label]),
]);
