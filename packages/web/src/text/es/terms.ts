import type { TERMS as EN } from '../en/terms.js';

/** Words of the field, each with its meaning in a sentence or two, in Spanish. */
export const TERMS: typeof EN = {
  title: 'Glosario',
  lead: 'Una palabra para cada cosa, en todas las páginas, en la terminal y en los archivos.',
  all: 'Todos los términos',
  explain: (word) => `${word}: qué significa`,
  list: {
    aggregation: {
      word: 'agregación',
      meaning:
        'Cómo las partes de un nivel se convierten en un número: media ponderada, mediana, recuento de victorias.',
    },
    band: {
      word: 'banda',
      meaning: 'Dos puestos entre los que se sabe que está una facultad, sin más detalle, como 201–250.',
    },
    cohort: { word: 'cohorte', meaning: 'Las facultades que se comparan entre sí en una clasificación.' },
    computed: {
      word: 'calculada',
      meaning: 'De una cifra de un método: calculada a partir de cifras que constan en una fuente.',
    },
    context: {
      word: 'contexto',
      meaning:
        'De un indicador: algo que conviene saber de una facultad y que no es ni mejor ni peor, como su entorno.',
    },
    contribution: { word: 'contribución', meaning: 'Los puntos de una puntuación que proceden de un indicador.' },
    derivation: {
      word: 'derivación',
      meaning: 'Un indicador calculado a partir de otros antes que nada, como las ayudas por cada título.',
    },
    digest: {
      word: 'huella digital',
      meaning: 'El resumen que identifica un archivo o documento. Si cambia un solo bit, cambia la huella.',
    },
    edition: {
      word: 'edición',
      meaning:
        'Una clasificación fija: método, facultades, evidencia y puestos, de modo que nada cambie sin que se vea.',
    },
    effective: {
      word: 'peso efectivo',
      meaning:
        'Cuánto mueve de verdad un indicador las puntuaciones, como parte de su varianza. Puede estar lejos del peso declarado.',
    },
    eligibility: { word: 'admisión', meaning: 'La regla por la que una facultad de la cohorte recibe puesto o no.' },
    evidence: { word: 'evidencia', meaning: 'Todo aquello a partir de lo que se calcula un indicador, con su fuente.' },
    general: {
      word: 'saber general',
      meaning: 'De una cifra de un método: se da por sabido, pero no se leyó ninguna fuente.',
    },
    goalposts: {
      word: 'postes fijos',
      meaning:
        'Un paso a la escala: la posición entre dos valores declarados. Que una facultad entre o salga no cambia la puntuación de otra.',
    },
    indicator: { word: 'indicador', meaning: 'Una propiedad medida de una facultad, definida una sola vez.' },
    input: {
      word: 'insumo',
      meaning: 'De un indicador: lo que entra, como dinero, personal o notas de los aspirantes.',
    },
    licence: {
      word: 'licencia',
      meaning: 'Si un dato puede difundirse. Los que pertenecen a quien los publica se usan, pero nunca se exportan.',
    },
    logarithm: {
      word: 'logaritmo',
      meaning: 'Un paso a la escala en el que el doble es siempre el mismo paso, de 5 a 10 como de 300 a 600.',
    },
    manifest: { word: 'manifiesto', meaning: 'Las huellas de todo lo que dio lugar a una edición.' },
    methodology: {
      word: 'método',
      meaning:
        'La declaración completa y con versión de cómo se clasifican las facultades: indicadores, pesos y todas las reglas.',
    },
    'min-max': {
      word: 'mínimo-máximo',
      meaning: 'Un paso a la escala: la posición entre el dato menor y el mayor de las facultades comparadas.',
    },
    missing: {
      word: 'dato ausente',
      meaning:
        'Un dato que no tiene valor sino un motivo, como «sin declarar». Lo que falta no es cero, salvo que un método lo diga.',
    },
    'missing-rule': {
      word: 'regla para lo que falta',
      meaning:
        'Lo que hace un método cuando falta un dato: dejar la facultad sin puesto, contar cero, poner algo en su lugar.',
    },
    normalizer: {
      word: 'paso a la escala',
      meaning:
        'Cómo datos en dólares, recuentos o porcentajes se vuelven cifras comparables. También llamado normalizador.',
    },
    outcome: {
      word: 'resultado final',
      meaning: 'De un indicador: lo que acaba significando para las personas, como dónde ejercen los titulados.',
    },
    output: { word: 'producto', meaning: 'De un indicador: lo que sale, como artículos o títulos.' },
    own: {
      word: 'elección propia',
      meaning: 'De una cifra de un método: lo eligió quien escribió el método, con un motivo.',
    },
    percentile: {
      word: 'percentil',
      meaning:
        'La parte de las facultades comparadas a las que supera una, en porcentaje; las iguales cuentan la mitad.',
    },
    pillar: { word: 'pilar', meaning: 'Un grupo de indicadores con nombre y un peso común.' },
    placement: {
      word: 'lugar',
      meaning: 'El puesto, la banda o el nivel de una facultad, o el motivo por el que no tiene ninguno.',
    },
    process: {
      word: 'proceso',
      meaning: 'De un indicador: cómo se trabaja, como el número de estudiantes por docente.',
    },
    provenance: { word: 'procedencia', meaning: 'De dónde sale una cifra de un método y cómo de segura es.' },
    rank: {
      word: 'puesto',
      meaning: 'Una posición entre las facultades comparadas; 1 es la puntuación más alta y los empates la comparten.',
    },
    'rank-interval': {
      word: 'intervalo de puestos',
      meaning: 'Los puestos que una facultad ocupa en una parte declarada de recálculos al azar.',
    },
    'ratio-to-best': {
      word: 'razón respecto al mejor',
      meaning:
        'Un paso a la escala: el dato como porcentaje del mejor. Una sola facultad puede mover a todas las demás.',
    },
    reading: {
      word: 'dato',
      meaning: 'Lo que un indicador dice de una facultad: un valor, o el motivo por el que no lo hay.',
    },
    reproduction: {
      word: 'reproducción',
      meaning:
        'Una tabla publicada, calculada de nuevo a partir de sus propios indicadores, para ver si sus cuentas cuadran.',
    },
    reputation: {
      word: 'reputación',
      meaning:
        'De un indicador: lo que otros piensan de una facultad, preguntado en una encuesta. No se puede comprobar desde fuera.',
    },
    rescaling: {
      word: 'reescalado',
      meaning: 'Lo que se hace al final con todas las puntuaciones, como llevar la más alta a 100.',
    },
    rounding: {
      word: 'redondeo',
      meaning:
        'La regla declarada con la que se imprimen las puntuaciones. Decide puestos cuando estos siguen a lo redondeado.',
    },
    score: {
      word: 'puntuación',
      meaning: 'El número de una facultad en la escala del método. Fuera de ella no significa nada.',
    },
    seal: {
      word: 'sello',
      meaning: 'La huella de un manifiesto. Cambia si cambia algo que dio lugar a la edición o que salió de ella.',
    },
    seed: {
      word: 'semilla',
      meaning: 'El número que fija todos los sorteos al azar, para que cualquiera obtenga los mismos.',
    },
    snapshot: {
      word: 'instantánea',
      meaning: 'Todas las entradas de una edición bajo una sola huella: facultades, evidencia y método.',
    },
    source: { word: 'fuente', meaning: 'Quién publicó una parte de la evidencia.' },
    sourced: { word: 'con fuente', meaning: 'De una cifra de un método: consta en la fuente que se nombra.' },
    'stability-interval': {
      word: 'intervalo de estabilidad',
      meaning:
        'Dónde queda un dato en el 95 % de las muestras de lo que se cuenta, con cada trabajo tomado tantas veces como diga el azar. Dice cuánto mueven una media unos pocos trabajos, y nada de los que faltan.',
    },
    tie: {
      word: 'empate',
      meaning: 'Facultades con puntuaciones iguales, o más próximas de lo que el método distingue. Comparten puesto.',
    },
    tier: {
      word: 'nivel',
      meaning: 'Una clase de facultades con límites que el método declara. Dice menos que un puesto y pretende menos.',
    },
    treatment: {
      word: 'tratamiento de extremos',
      meaning: 'Lo que se hace con unos pocos datos muy alejados de las demás.',
    },
    uncertain: { word: 'incierta', meaning: 'De una cifra de un método: las fuentes no coinciden o ninguna lo dice.' },
    unstated: { word: 'sin indicar', meaning: 'De una cifra de un método: nada dice de dónde sale.' },
    weight: {
      word: 'peso',
      meaning: 'La parte declarada de un indicador o pilar. Los que están al mismo nivel suman 1.',
    },
    'z-score': {
      word: 'puntuación z',
      meaning: 'La distancia a la media de las facultades comparadas, en desviaciones típicas.',
    },
  },
};
