import type { CHECKLIST as EN } from '../en/checklist.js';
import { CHECKLIST_FACTS } from './checklist-facts.js';

const OURS =
  'No cumplido si la publica Bearings, porque una edición no tiene dónde decirlo; de las demás no puede saberse.';

const PRINCIPLES: (typeof EN)['principles'] = {
  'berlin-1': {
    title: 'Una mirada entre varias',
    asks: 'Una clasificación es una forma de mirar las facultades junto a otras, no la principal.',
    rule: 'En parte si aquí hay otras ediciones a su lado. Una edición no puede señalar otras formas de juzgar una facultad.',
  },
  'berlin-2': {
    title: 'Propósito y lectores',
    asks: 'Dice para qué sirve y a quién, y sus indicadores se ajustan a ello.',
    rule: 'Cumplido si el método declara ambas cosas. Si los indicadores se ajustan, lo juzga quien lee.',
  },
  'berlin-3': {
    title: 'Misiones distintas',
    asks: 'Deja sitio a facultades que se proponen cosas distintas.',
    rule: 'En parte si quien lee puede cambiar todos los pesos; un solo orden para todas nunca es más que eso.',
  },
  'berlin-4': {
    title: 'Las fuentes y lo que dice cada una',
    asks: 'Nombra sus fuentes y lo que cada una dice y no dice.',
    rule: 'Cumplido si cada indicador está definido y cada dato tiene una fuente con su editor.',
  },
  'berlin-5': {
    title: 'Los sistemas detrás de las facultades',
    asks: 'Cuenta la lengua, la cultura, la economía y la historia de los sistemas que compara.',
    rule: 'En parte dentro de un país, no cumplido entre varios: una edición no tiene dónde decirlo.',
  },
  'berlin-6': {
    title: 'Método abierto',
    asks: 'Puede verse por completo cómo se hace la clasificación.',
    rule: 'Cumplido si cada cifra tiene un origen declarado, ninguna es incierta y ninguna quedó sin publicar.',
  },
  'berlin-7': {
    title: 'Indicadores adecuados',
    asks: 'Los indicadores se eligen porque significan lo que se les atribuye, no porque estén a mano.',
    rule: 'En parte si se declaran límites o advertencias. Si un indicador significa lo que se le atribuye no puede calcularse.',
  },
  'berlin-8': {
    title: 'Los resultados antes que los medios',
    asks: 'Lo que resulta de una facultad cuenta antes que lo que entra, siempre que pueda medirse.',
    rule: 'Cumplido si los resultados finales tienen más de la mitad del peso; en parte si la tienen junto con los productos.',
  },
  'berlin-9': {
    title: 'Pesos a la vista y que rara vez cambian',
    asks: 'Los pesos se ven con facilidad y rara vez cambian de una edición a otra.',
    rule: 'Cumplido si constan todos y la edición anterior usó el mismo método; en parte si no hay anterior.',
  },
  'berlin-10': {
    title: 'Ética de la recogida',
    asks: 'Los datos se recogen con decencia y con cuidado hacia las personas consultadas.',
    rule: 'No puede saberse: una edición contiene lo que se recogió, no cómo se preguntó.',
  },
  'berlin-11': {
    title: 'Datos comprobables',
    asks: 'Los datos están auditados o pueden comprobarse siempre que sea posible.',
    rule: 'Cumplido si cada dato tiene una fuente y el día en que se leyó, y ningún peso es opinión.',
  },
  'berlin-12': {
    title: 'Recogida sólida',
    asks: 'Los datos proceden de procedimientos científicos adecuados.',
    rule: 'En parte si ningún peso es opinión y lo que falta está contado. Con opiniones depende de respuestas que no constan.',
  },
  'berlin-13': {
    title: 'Control de la propia clasificación',
    asks: 'La elaboración de la clasificación se somete ella misma a control de calidad.',
    rule: 'En parte si la edición está sellada y así puede verificarse. Para más haría falta una revisión externa.',
  },
  'berlin-14': {
    title: 'Órganos que la vigilan',
    asks: 'Órganos asesores o supervisores le dan credibilidad.',
    rule: OURS,
  },
  'berlin-15': {
    title: 'Todo factor entendido, presentación a elección',
    asks: 'Quien lee ve todos los factores y puede elegir cómo se muestran los resultados.',
    rule: 'Cumplido si cada facultad con puesto muestra sus puntos por indicador y todos los pesos pueden cambiarse.',
  },
  'berlin-16': {
    title: 'Errores evitados y corregidos',
    asks: 'Los errores se mantienen bajos, se corrigen y se dan a conocer.',
    rule: 'En parte si la edición está sellada, de modo que ningún cambio pase sin verse. Para más haría falta una vía para avisar de errores.',
  },
  'inorms-engage': {
    title: 'Habla con las que clasifica',
    asks: 'Las facultades tienen voz antes de ser clasificadas.',
    rule: OURS,
  },
  'inorms-conflicts': {
    title: 'Conflictos de intereses',
    asks: 'Se declara qué vende quien clasifica y a quién.',
    rule: OURS,
  },
  'inorms-correction': {
    title: 'Abierta a correcciones',
    asks: 'Los errores pueden señalarse, se corrigen y el cambio queda marcado.',
    rule: 'Como en Berlín 16.',
  },
  'inorms-gaming': {
    title: 'Trampas',
    asks: 'Hace frente a las facultades que retuercen sus cifras.',
    rule: 'No cumplido si una facultad puede subir por callar un dato; en parte si no puede, pues es un truco entre muchos.',
  },
  'inorms-aims': { title: 'Fines', asks: 'Dice para qué sirve y a quién.', rule: 'Como en Berlín 2.' },
  'inorms-method': { title: 'Método', asks: 'Su método está publicado por completo.', rule: 'Como en Berlín 6.' },
  'inorms-data': {
    title: 'Datos',
    asks: 'Los datos mismos están abiertos.',
    rule: 'Cumplido si todos los datos pueden difundirse, en parte si pueden algunos.',
  },
  'inorms-repeat': {
    title: 'Puede repetirse',
    asks: 'Otros pueden calcularla de nuevo y obtener lo mismo.',
    rule: 'Cumplido si se calcula a partir de datos y está sellada; en parte si solo se conocen las puntuaciones por indicador de quien la publica.',
  },
  'inorms-money': { title: 'Dinero', asks: 'Dice quién la paga y qué gana.', rule: OURS },
  'inorms-missions': {
    title: 'Misiones',
    asks: 'Cada facultad se juzga por lo que se propone.',
    rule: 'Como en Berlín 3.',
  },
  'inorms-single': {
    title: 'Una cosa cada vez',
    asks: 'No se suman cosas distintas en un solo número.',
    rule: 'Cumplido con un solo indicador; en parte si los puntos de cada uno se muestran junto a la suma.',
  },
  'inorms-audiences': {
    title: 'Lectores distintos',
    asks: 'Cada lector puede ver lo que le importa.',
    rule: 'Cumplido si se nombra a quién se dirige y quien lee puede cambiar todos los pesos.',
  },
  'inorms-fair': {
    title: 'Sin favoritismos',
    asks: 'Ningún tipo de facultad tiene ventaja por tamaño, lengua, riqueza o antigüedad.',
    rule: 'No puede saberse: una edición no contiene lo que haría falta para verlo.',
  },
  'inorms-valid': {
    title: 'Indicadores válidos',
    asks: 'Los indicadores representan lo que dicen representar.',
    rule: 'Como en Berlín 7.',
  },
  'inorms-surveys': {
    title: 'Encuestas',
    asks: 'La opinión no se toma por hecho y se dice quién respondió.',
    rule: 'Cumplido sin opiniones. Con ellas: no cumplido si la publica Bearings sin el número de respuestas; de las demás no puede saberse.',
  },
  'inorms-uncertainty': {
    title: 'Incertidumbre',
    asks: 'Dice cómo de seguro es cada puesto.',
    rule: 'En parte con intervalos sobre pesos y reglas, o con bandas, niveles o márgenes; cumplido solo si los intervalos abarcan también los errores en los datos.',
  },
};

/** Sentences about the checklists of responsible ranking, in Spanish. */
export const CHECKLIST: typeof EN = {
  title: 'Lista de control de una clasificación responsable',
  lead: 'Lo que esta edición responde a dos códigos de buenas prácticas. Cada respuesta se lee de la edición con una regla declarada; si no contiene nada sobre una cuestión, lo dice.',
  open: 'Lista de control',
  edition: 'Para la edición',
  loading: 'Leyendo la edición',
  noEdition: 'Aquí ninguna edición usa este método, así que no hay nada que contrastar con las listas.',
  rules: 'Mostrar cómo se llega a cada veredicto',
  same: (title, number) => `La misma pregunta que Berlín ${number}, «${title}», y la misma respuesta.`,
  tally: (count, verdict) => `${verdict}: ${count}`,
  summary: 'Veredictos',
  number: (principle) => /^berlin-(\d+)$/.exec(principle)?.[1] ?? '',
  verdicts: {
    met: 'cumplido',
    partly: 'en parte',
    'not-met': 'no cumplido',
    'cannot-be-told': 'no puede saberse',
  },
  lists: {
    berlin: {
      title: 'Principios de Berlín',
      about:
        'Dieciséis principios para clasificaciones de la educación superior, del International Ranking Expert Group, 2006. Contados aquí con nuestras palabras.',
      source: 'Los principios, en IREG Observatory',
    },
    inorms: {
      title: 'Criterios de INORMS',
      about:
        'Lo que el INORMS Research Evaluation Group pide a una clasificación justa y responsable, 2020. Contado aquí por temas y con nuestras palabras.',
      source: 'Los criterios, en INORMS',
    },
  },
  areas: {
    purpose: 'Propósito y fines',
    design: 'Diseño y ponderación',
    data: 'Recogida y tratamiento',
    presentation: 'Presentación',
    governance: 'Buen gobierno',
    transparency: 'Transparencia',
    matters: 'Medir lo que importa',
    rigour: 'Rigor',
  },
  principles: PRINCIPLES,
  facts: CHECKLIST_FACTS,
};
