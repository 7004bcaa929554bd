import type { FIT_SCHOOL } from '../en/fit-school.js';
import { FIT_SCHOOL_MORE_ES } from './fit-school-more.js';

/** Oraciones sobre una facultad para una persona. */
export const FIT_SCHOOL_ES: typeof FIT_SCHOOL = {
  label: 'Una facultad para ti',
  loading: 'Leyendo todo lo que se sabe de ella',
  head: {
    rank: (rank) => `Puesto ${rank}`,
    range: (low, high) => `de ${low} a ${high} en nueve de cada diez sorteos`,
    fit: (fit) => `Ajuste ${fit} de 100`,
    known: (share) => `se conoce el ${share} de tus deseos`,
    notPlaced: 'Sin puesto',
    tooLittle: (known, least) =>
      `Aquí se conoce el ${known} de lo que deseas; a partir del ${least} una facultad tiene puesto.`,
    nothingWished: 'Todavía no se desea nada que tenga peso.',
    dropped: 'Descartada',
    droppedBy: 'por lo imprescindible',
    residency: {
      'in-state': 'aquí eres residente del estado',
      'out-of-state': 'aquí eres de otro estado',
      international: 'aquí eres internacional',
    },
    noResidency: 'no se sabe tu residencia aquí',
    add: 'Añadir a tu lista',
    onList: (state) => `En tu lista: ${state}`,
    change: 'Cambiarlo',
    added: (school) => `${school} está ahora en tu lista.`,
    page: 'Su página pública',
  },
  source: {
    read: (date) => `leído el ${date}`,
  },
  needs: {
    title: 'Lo imprescindible',
    kept: 'todo se cumple',
    open: (dropped, cannotSay) =>
      [dropped === '' ? '' : `${dropped} que descartan`, cannotSay === '' ? '' : `${cannotSay} que no se pueden decir`]
        .filter(Boolean)
        .join(', '),
    none: 'No se le pide nada.',
    ask: 'Pregunta a la facultad:',
    say: 'Dilo en «Sobre ti»:',
    questions: {
      degree: '¿Qué títulos otorgan?',
      residency: '¿Consideran solicitantes de otros estados?',
      ties: '¿Cuentan los vínculos con su estado para quien vive en otro?',
      status: '¿Consideran solicitantes con mi ciudadanía o situación, y en qué condiciones?',
      mcat: '¿Exigen el MCAT, y qué antigüedad puede tener la nota?',
      preview: '¿Exigen PREview?',
      casper: '¿Exigen Casper?',
      prerequisites: '¿Qué cursos exigen?',
      funds: '¿Qué prueba de fondos piden, de cuánto y cuándo?',
      cost: '¿Cuánto cuesta un año en total para alguien con mi residencia?',
      own: (field) => `¿Qué vale en su facultad: ${field}?`,
    },
    sayWhat: {
      mcat: 'si has hecho el MCAT o piensas hacerlo.',
      course: (course) => `si lo has hecho (${course}).`,
      savings: 'lo que tienes ahorrado.',
      rate: 'lo que cuesta un dólar en tu moneda.',
    },
  },
  wishes: {
    title: 'Lo que deseas',
    none: 'Todavía no se desea nada.',
    value: (share) => `se cumple al ${share}`,
    points: (points, most) => `${points} de ${most} puntos`,
    notCounted: 'se desconoce: no cuenta ni a favor ni en contra',
    noWeight: 'sin peso: no cuenta nada',
    sum: 'Suma: el ajuste',
    sumDropped: 'Suma. Una facultad descartada no tiene ajuste: estos serían sus puntos.',
    bars: 'El contorno son todos los puntos que un deseo puede dar aquí; la parte llena, los que da.',
    curve: {
      line: (from, to) => `nada con ${from}, todo con ${to}`,
      target: (low, high, reach) => `todo de ${low} a ${high}, nada a ${reach} más allá`,
      atLeast: (at) => `todo desde ${at}, nada por debajo`,
      atMost: (at) => `todo hasta ${at}, nada por encima`,
      value: (category, share) => `${category} ${share}`,
      order: (categories) => `de todo a nada: ${categories.join(', ')}`,
      kilometres: (count) => `${count} km`,
    },
  },
  mind: {
    title: 'Qué te haría cambiar de idea',
    against: 'Comparada con',
    option: (rank, name) => `${rank} · ${name}`,
    notPlaced: (name) => `${name} no tiene puesto, así que no está ni por encima ni por debajo de otra facultad.`,
    nobodyElse: 'Ninguna otra facultad tiene puesto.',
    level: (one, other) => `${one} y ${other} están igualadas.`,
    more: (below, above, wish, to, from) =>
      `${below} queda por encima de ${above} si «${wish}» tiene una importancia de más de ${to}, en lugar de ${from}. Ningún otro peso por sí solo tiene que moverse menos.`,
    less: (below, above, wish, to, from) =>
      `${below} queda por encima de ${above} si «${wish}» tiene una importancia de menos de ${to}, en lugar de ${from}. Ningún otro peso por sí solo tiene que moverse menos.`,
    none: (below, above) => `Ningún cambio de un solo peso pone ${below} por encima de ${above}.`,
    dominated: 'Está a la par o por debajo en cada deseo que se conoce de ambas.',
    try: 'Probarlo',
    back: 'Dejarlo como estaba',
    tried: (wish, to) => `«${wish}» tiene ahora una importancia de ${to}, y tu clasificación la sigue.`,
    scaled: (wish, to) =>
      `«${wish}» tiene ahora una importancia de ${to}, las demás se redujeron en proporción, y tu clasificación la sigue.`,
    notStated: 'Tus pesos salen de comparaciones o ejemplos, así que aquí no se puede probar ninguno a mano.',
  },
  numbers: {
    title: 'Tus números',
    axes: { mcat: 'MCAT', gpa: 'GPA' },
    noChance:
      'Esto dice dónde están tus números entre los de las personas que se contaron allí. No es una probabilidad de admisión: nadie puede decirla para una sola facultad.',
    label: (label) => `Etiqueta: ${label}`,
    because: (reason) => `(${reason}).`,
    levels: { low: 'bajo', middle: 'en el medio', high: 'alto' },
    level: (axis, level) => `${axis} ${level}`,
    reasons: {
      'score-unknown': (axis) => `no has dicho tu ${axis}`,
      'bands-unknown': (axis) => `se conocen muy pocos percentiles de su ${axis}`,
      'bands-out-of-order': (axis) =>
        `los percentiles de su ${axis} están desordenados, lo cual es un error de su fuente`,
    },
    rules: {
      percentile: (reach, target, likely) =>
        `Por percentiles: por debajo del 25 es bajo, desde el 75 es alto. Bajo en uno da «${reach}», alto en ambos da «${likely}», todo lo demás es «${target}».`,
      difference: (reach, target, likely) =>
        `Por la diferencia con la mediana: un MCAT 3 o un GPA 0.2 por debajo es bajo, otro tanto por encima es alto. Bajo en uno da «${reach}», alto en ambos da «${likely}», todo lo demás es «${target}».`,
    },
    percentile: (percentile) => `p${percentile}`,
    percentiles: 'Percentil',
    theirs: 'Facultad',
    yours: (score) => `tú ${score}`,
    own: (axis, score, date) => `Tu ${axis}: ${score}${date === '' ? '' : ` (${date})`}.`,
    ownNotSaid: (axis) => `No has dicho tu ${axis}.`,
    whose: (population, residency, year) =>
      `Personas que ${population}, ${residency}${year === '' ? ', año desconocido' : `, ${year}`}.`,
    people: { accepted: 'fueron admitidas', matriculated: 'se matricularon' },
    fallbacks: {
      none: '',
      'own-not-known': 'De personas con tu residencia no publica ninguno, o muy pocos, así que estos son de todas.',
      'residency-not-known': 'No se sabe tu residencia aquí, así que estos son de todas.',
    },
    below: (percentile) => `Está por debajo del percentil ${percentile}.`,
    from: (percentile) => `Está en el percentil ${percentile} o por encima.`,
    between: (low, high) => `Está entre el percentil ${low} y el ${high}.`,
    anywhere: 'No se puede decir dónde está entre ellos.',
    noBands: (axis) => `No se conoce ningún percentil de su ${axis} para esas personas.`,
    scale: (axis) => `${axis}: percentiles de la facultad y tu nota`,
  },
  ...FIT_SCHOOL_MORE_ES,
};
