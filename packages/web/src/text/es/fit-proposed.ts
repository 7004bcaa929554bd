const EQUAL_STEPS = 'pasos iguales, pues nadie los midió.';

/** Los deseos que se proponen, y de dónde salen sus números, por su código; "place" es el deseo de estar cerca de un lugar. */
export const FIT_PROPOSED_ES: Readonly<Record<string, { readonly label: string; readonly rationale: string }>> = {
  'low-tuition': {
    label: 'Matrícula y tasas bajas',
    rationale:
      'Quien estudia lo paga o lo toma prestado. En las lecturas abiertas de 2025 una de cada veinte escuelas pide menos de 22,472 a personas de su estado, y una de cada veinte más de 75,329 a otras: los extremos son las decenas de millar por fuera de estos.',
  },
  'graduates-in-primary-care': {
    label: 'Graduados en atención primaria',
    rationale:
      'Lo que sus graduados hacen años después es lo más cercano que se cuenta. Un 40 % de médicos en atención primaria es lo que pidió como mínimo el Council on Graduate Medical Education (vigésimo informe, 2010).',
  },
  'research-money': {
    label: 'Dinero de investigación por título',
    rationale:
      'El dinero de investigación por estudiante dice más a quien estudia que el total. Los extremos son los cuartos de las lecturas abiertas de 2025, 94,245 y 1,323,336 USD, a una cifra.',
  },
  'time-for-research': {
    label: 'Tiempo para investigar',
    rationale:
      'Meses que tiene cada estudiante; en muchas especialidades se pregunta por artículos. Ningún tiempo es nada, y uno de los cuatro años es todo lo que se desea.',
  },
  'home-hospital': {
    label: 'Un hospital de la escuela',
    rationale: `Ningún campo habla de especialidades sueltas. En un hospital de la escuela sus departamentos enseñan y escriben cartas; ${EQUAL_STEPS}`,
  },
  'safety-net': {
    label: 'Un hospital que atiende a quien no puede pagar',
    rationale: 'Lo que cada estudiante ve allí durante la carrera; hay dos respuestas, así que 1 y 0.',
  },
  'graduates-in-shortage-areas': {
    label: 'Graduados en zonas con pocos médicos',
    rationale:
      'Unos 77 millones de personas, más de una de cada cinco en Estados Unidos, vivían donde falta atención primaria el 31 de marzo de 2025 (Health Resources and Services Administration, resumen trimestral): con un quinto de sus graduados allí, una escuela los envía donde hay gente.',
  },
  'graduates-in-rural-areas': {
    label: 'Graduados en zonas rurales',
    rationale:
      'Una de cada cinco personas de Estados Unidos vive en una zona rural (censo de 2020, 20.0 %): con un quinto de sus graduados allí, una escuela los envía donde hay gente.',
  },
  'rural-setting': {
    label: 'En el campo o cerca',
    rationale: `Se sabe de casi todas las escuelas, y la proporción de graduados no. Es el entorno de la institución, no de los lugares donde enseña; ${EQUAL_STEPS}`,
  },
  'taught-by-lectures': {
    label: 'Enseñanza con clases magistrales',
    rationale: `La forma de enseñar que se pidió es la primera, una mezcla tiene algo de ella, y los casos que dirigen los estudiantes lo que menos; ${EQUAL_STEPS}`,
  },
  'taught-in-small-groups': {
    label: 'Enseñanza en grupos pequeños',
    rationale: `Los casos también se trabajan en grupos, una mezcla tiene algo de ello, y las clases magistrales nada; ${EQUAL_STEPS}`,
  },
  'not-large': {
    label: 'Una promoción que no sea grande',
    rationale:
      'Los títulos hacen de tamaño de la promoción, que pocos archivos dicen. Los extremos son los cuartos de las lecturas abiertas de 2025, 102 y 185 títulos, a una cifra.',
  },
  'taught-by-cases': {
    label: 'Enseñanza con casos que dirigen los estudiantes',
    rationale: `Los grupos pequeños son lo más cercano al trabajo con casos, una mezcla tiene algo de ello, y las clases magistrales lo que menos; ${EQUAL_STEPS}`,
  },
  'free-attendance': {
    label: 'Horas propias',
    rationale: `Quien tiene que asistir no puede elegir cómo aprende; ${EQUAL_STEPS}`,
  },
  'early-patients': {
    label: 'Pacientes pronto',
    rationale:
      'El primer mes es lo más pronto que hay; con el vigesimoquinto empieza el tercer año, cuando empiezan las rotaciones donde les preceden dos años.',
  },
  'low-debt': {
    label: 'Graduados con poca deuda',
    rationale:
      'Para quien dice lo máximo que tomaría prestado. 200,000 USD es lo máximo de préstamos federales para estudios de posgrado y profesionales desde julio de 2026 (fit/money.json); 0 es ninguna deuda.',
  },
  place: {
    label: 'Cerca de',
    rationale:
      '0 es el propio lugar. La mitad de los pares de escuelas de Estados Unidos están a menos de 1,461 km: a 1,500 km una escuela está tan lejos como una tomada a ciegas.',
  },
};
