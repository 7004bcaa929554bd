import type { FIT_GROUPS } from '../en/fit-groups.js';

/** De qué tratan los campos y los deseos, en el orden en que los muestra una página. */
export const FIT_GROUPS_ES: typeof FIT_GROUPS = {
  school: 'La facultad',
  admission: 'Quién entra',
  requirement: 'Qué se exige',
  test: 'Pruebas',
  prerequisite: 'Cursos exigidos',
  money: 'Dinero',
  deadline: 'Plazos',
  teaching: 'Enseñanza',
  clinical: 'Formación clínica',
  place: 'Lugar',
  culture: 'Ambiente y apoyo',
  mission: 'Misión',
  outcome: 'Investigación y lo que vino después',
  ranking: 'Clasificaciones publicadas',
  distance: 'Distancia',
};
