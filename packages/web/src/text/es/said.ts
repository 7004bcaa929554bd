import type { SAID as EN } from '../en/data-words.js';

/** Short texts of the shipped data and of `core`, in Spanish. */
export const SAID: typeof EN = {
  'no reading of any indicator that carries weight': 'no hay dato de ningún indicador con peso',
  'no place is printed': 'no figura ningún puesto impreso',
  'The scores for academic and employer reputation together must reach 5.':
    'Las puntuaciones de reputación académica y entre empleadores deben sumar al menos 5.',
  "The subject's threshold of papers must be reached; its number for Medicine is not published.":
    'Debe alcanzarse el umbral de artículos de la materia; su cifra para Medicina no está publicada.',
  'At least 500 papers in the field in five years.': 'Al menos 500 artículos de la materia en cinco años.',

  'How much research': 'Cuánta investigación',
  'How much for each graduate': 'Cuánta por cada titulado',
  'Quality assessment': 'Valoración de la calidad',
  'Research activity': 'Actividad investigadora',
  'Student selectivity': 'Selectividad del alumnado',
  'Faculty resources': 'Recursos docentes',
  'Primary-care production': 'Formación para la atención primaria',
  'Long and healthy life': 'Vida larga y saludable',
  Knowledge: 'Conocimientos',
  'Decent standard of living': 'Nivel de vida digno',

  public: 'pública',
  private: 'privada',
};
