import type { FIT_FACTS } from '../en/fit-facts.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');

/** Oraciones sobre lo que se sabe de las facultades, los datos propios y lo que guarda este navegador. */
export const FIT_FACTS_ES: typeof FIT_FACTS = {
  lead: 'En qué se apoya tu clasificación: qué se sabe de las facultades y por quién, qué traes tú, y todo lo que este navegador guarda de ti.',
  known: {
    title: 'Qué se sabe de las facultades que miras',
    working: 'Contando lo que se sabe',
    finding: (fields, half, none) =>
      `De ${count(fields, 'cosa', 'cosas')} que pueden importar, ${formatCount(half)} se saben de al menos la mitad de estas facultades y ${formatCount(none)} de ninguna.`,
    findingWhy:
      'Lo que se desconoce no cuenta ni a favor ni en contra de una facultad: ensancha el margen de su puesto. Los datos propios lo llenan.',
    group: (known, all) => `${known} de ${all} se saben de alguna facultad`,
    columns: {
      what: 'Qué',
      known: 'Se sabe de',
      years: 'Años',
      sources: 'De dónde',
      own: 'Tuyo',
      fill: 'Para llenarlo',
    },
    knownOf: (known, all) => `${known} de ${all} facultades`,
    why: (number) =>
      `${number === 1 ? 'Otra facultad dice' : `Otras ${formatCount(number)} facultades dicen`} por qué no`,
    noYear: 'sin año',
    noOwn: 'nada',
    ownOf: (number) => schools(number),
    nobody: 'de nadie',
    computed: 'calculado con fondos y títulos',
    bring: 'Traer un archivo',
    bringFor: (field, kind) => `Traer un archivo para ${field}: ${kind}`,
    warning: (words) => `Cuidado: ${words}`,
    sources: (number) => (number === 1 ? 'La fuente de todo esto' : `Las ${formatCount(number)} fuentes de todo esto`),
    sourceColumns: { source: 'Fuente', publisher: 'Quién la publica', licence: 'Qué permite su licencia' },
    inNoRegister: 'de un archivo que trajiste; su licencia es la de quien lo publica',
  },
  bring: {
    title: 'Datos propios',
    lead: 'Un archivo que puedas usar se convierte en datos de facultades, aquí en este navegador. Lo que su editor no deja difundir queda marcado, en cada página y en cada archivo.',
    formats:
      'Excel (.xlsx), CSV, TSV o JSON. Como mucho 64 MB. También se abre un perfil, o todo lo que se guardó aquí.',
    reading: (file) => `Leyendo ${file}`,
    whatKinds: 'Qué archivos se pueden leer, y dónde se consiguen',
    file: (file) => `El archivo: ${file}`,
    kind: 'Qué es',
    guess: 'Según su contenido',
    year: 'Año en que terminan sus cifras',
    yearWhy: 'si el archivo no lo dice',
    retrieved: 'Día en que lo conseguiste',
    again: 'Leerlo así',
    other: 'Tomar otro archivo',
    keep: 'Guardar estos datos',
    keepGrid: 'Guardar esta tabla nacional',
    kept: (file) => `Lo que dice ${file} queda guardado, y tu lista se calcula con ello.`,
    takesPlace: 'Ocupa el lugar del archivo guardado que se llama igual.',
    found: (facts, number) => `${count(facts, 'dato', 'datos')} de ${schools(number)}`,
    foundYears: (from, to) => (from === to ? `de ${from}` : `de ${from} a ${to}`),
    grid: 'Una tabla nacional de GPA y MCAT: habla de los solicitantes de todo el país, y de ninguna facultad.',
    nothing: 'No se pudo tomar nada de él. Di qué es, o decide qué significan sus nombres.',
    tells: 'Qué dice',
    tell: (field, number) => `${field}: ${schools(number)}`,
    skipped: (rows) => `${count(rows, 'fila omitida', 'filas omitidas')} a sabiendas`,
    skippedRow: (place) => `Fila ${place}: `,
    notes: 'Cómo se leyó',
  },
  names: {
    title: (names) => `${count(names, 'nombre omitido: ¿qué significa?', 'nombres omitidos: ¿qué significan?')}`,
    lead: 'Ninguna forma conocida coincide del todo. Nada se toma por una facultad si no dices que lo es.',
    place: (row, sheet) => (sheet === '' ? `fila ${row}` : `fila ${row}, hoja ${sheet}`),
    itIs: (school) => `Es ${school}`,
    another: 'Es otra facultad',
    none: 'No es ninguna: omitirlo',
    open: 'Sin decidir: omitido',
    find: 'Buscar la facultad',
    hint: 'Nombre, ciudad o estado',
    chosen: (school) => `Se toma por ${school}`,
    read: (names) => `Leer de nuevo con ${count(names, 'decisión', 'decisiones')}`,
    undecide: 'Olvidar mis decisiones',
    decided: (names) => `Decidiste ${count(names, 'nombre', 'nombres')}.`,
  },
  kinds: {
    'aamc-applicants': {
      label: 'AAMC FACTS, tabla A-1',
      where:
        'Solicitudes y matriculaciones por facultad y residencia. aamc.org, Data & Reports, FACTS: tabla A-1 como libro de cálculo.',
    },
    'aamc-tuition': {
      label: 'Matrículas y tasas de la AAMC',
      where:
        'Matrícula, tasas y seguro médico por facultad, una hoja por año. aamc.org, Data & Reports: Tuition and Student Fees.',
    },
    'aamc-enrolment': {
      label: 'AAMC FACTS, tabla B-5.1',
      where: 'Total de estudiantes por facultad. aamc.org, Data & Reports, FACTS: tabla B-5.1 como libro de cálculo.',
    },
    'national-grid': {
      label: 'Tabla nacional, A-23',
      where:
        'Solicitantes y admitidos en alguna parte, por GPA y MCAT. aamc.org, Data & Reports, FACTS: tabla A-23, o una celda por fila.',
    },
    'ipeds-directory': {
      label: 'Directorio de IPEDS (HD)',
      where: 'Ciudad, suburbio, pueblo o campo. nces.ed.gov/ipeds, Complete data files: HD, con su año.',
    },
    'ipeds-charges': {
      label: 'Precios de IPEDS (IC_AY)',
      where:
        'Matrícula más tasas obligatorias. nces.ed.gov/ipeds, Complete data files: IC_AY, con el año en que termina.',
    },
    scorecard: {
      label: 'College Scorecard, por campo de estudio',
      where: 'Ingresos y deuda de graduados con ayuda federal. collegescorecard.ed.gov/data, con su año.',
    },
    'own-table': {
      label: 'Una tabla tuya',
      where: 'Una facultad por fila y una columna por cosa, con su nombre de aquí. Abajo hay una vacía para llenar.',
    },
    facts: { label: 'Datos como se guardan aquí', where: 'Un archivo que guardó la terminal, facts.csv.' },
  },
  template: {
    title: 'Una tabla vacía para llenar',
    lead: 'Elige qué quieres anotar. La tabla tiene una fila por cada facultad donde solicitas; se pueden añadir más. Una celda vacía no dice nada.',
    choose: 'Sobre',
    save: 'Guardar la tabla vacía (CSV)',
    saved: 'La tabla vacía se guardó como archivo.',
    none: 'Elige al menos una cosa.',
  },
  kept: {
    title: 'Qué guarda de ti este navegador',
    promise:
      'Nada de ello sale de este navegador, salvo que tú lo guardes como archivo. Para comprobarlo: abre las herramientas de desarrollo (F12), mira «Red» mientras usas estas páginas y verás que solo se piden archivos de este sitio y que nada tuyo va con la petición. O apaga la red: aquí todo funciona sin ella.',
    browser:
      'Lo que un navegador pregunta a su fabricante es cosa suya: Chrome pregunta qué tipos de campos tiene un formulario, aunque nunca qué hay en ellos, salvo que sus ajustes lo prohíban.',
    nothing: 'No se guarda nada.',
    total: (size) => `${size} en total.`,
    columns: { what: 'Qué', how: 'Cuánto', size: 'Tamaño', act: 'Quitarlo' },
    profile: 'Lo que dijiste de ti y dónde solicitas',
    profileHow: (wishes, number) => `${count(wishes, 'deseo', 'deseos')}, ${schools(number)} en tu lista`,
    facts: (file) => `Datos de ${file}`,
    factsHow: (facts, number) => `${count(facts, 'dato', 'datos')}, ${schools(number)}`,
    grid: (file) => `Tabla nacional de ${file}`,
    looks: 'Miradas a tu lista, para decir qué ha cambiado',
    looksHow: (looks) => count(looks, 'mirada', 'miradas'),
    size: (kilobytes) => `${kilobytes} kB`,
    forget: 'Olvidar',
    forgetOf: (what) => `Olvidar: ${what}`,
    forgot: (what) => `${what}: olvidado.`,
    undo: 'Deshacer',
    undone: 'Todo está otra vez como estaba.',
    files: 'Guardar y abrir',
    everything: 'Guardar todo como archivo',
    everythingSaid: 'Todo se guardó como archivo. Contiene todo lo que dijiste: guárdalo donde solo tú lo puedas leer.',
    profileAlone: 'Guardar solo el perfil, como lo lee la terminal',
    profileSaid: 'El perfil se guardó como archivo.',
    open: 'Abrir un archivo',
    openLead: 'Un perfil ocupa el lugar del que hay aquí; un archivo de todo ocupa el lugar de todo ello.',
    opened: (file) => `Se abrió ${file}, que ocupa el lugar de lo que había.`,
    remove: 'Borrar todo',
    others:
      'Además, este navegador guarda cosas que no son sobre ti: los colores y el idioma que elegiste, conjuntos de pesos y tablas propias para las clasificaciones publicadas, y archivos de este sitio para que funcione sin red. Se quedan.',
    dialog: {
      title: '¿Borrar todo lo que se guarda de ti?',
      lead: 'Tu perfil, tu lista, los datos que trajiste y las miradas se quitan de este navegador. No están en ningún otro lugar, así que nadie puede recuperarlos, salvo que los guardes ahora.',
      save: 'Guardar como archivo y borrar',
      without: 'Borrar sin guardar',
      cancel: 'Conservar todo',
    },
    deleted: 'Todo se borró. Este navegador no guarda nada de ti.',
    savedAndDeleted: 'Todo se guardó como archivo y se borró de este navegador.',
  },
};
