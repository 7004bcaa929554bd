/** Faults of a methodology: what is wrong, where, and what to do. */
export const METHODOLOGY_FAULTS = {
  'methodology.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at || 'the top'} stands ${f.found}; expected ${f.expected}`,
  'methodology.weights-off': (f: { methodology: string; pillar: string; sum: number }) =>
    `${f.methodology}: the weights of ${group(f.pillar)} sum to ${f.sum}; they must sum to 1`,
  'methodology.weights-unset': (f: { methodology: string; unset: readonly string[] }) =>
    `${f.methodology}: its publisher did not print the weights of ${f.unset.join(', ')}; give each one with --weight ID=NUMBER, or fill them in a copy of the methodology`,
  'methodology.weight-refused': (f: { methodology: string; id: string; weight: number }) =>
    `${f.methodology}: "${f.id}" cannot have the weight ${f.weight}; give a number from 0 upwards`,
  'methodology.weights-over': (f: { methodology: string; pillar: string; given: readonly string[]; sum: number }) =>
    `${f.methodology}: the weights given for ${f.given.join(', ')} sum to ${f.sum}, which leaves nothing for the rest of ${group(f.pillar)}; give less, or give a weight to each of them`,
  'methodology.weights-zero': (f: { methodology: string; pillar: string }) =>
    `${f.methodology}: every weight of ${group(f.pillar)} would be 0; give at least one of them more`,
  'methodology.unknown-indicator': (f: { methodology: string; indicator: string; known: readonly string[] }) =>
    `${f.methodology}: there is no indicator or pillar "${f.indicator}"; known here: ${f.known.join(', ')}`,
  'methodology.pillar-cycle': (f: { methodology: string; cycle: readonly string[] }) =>
    `${f.methodology}: pillars contain each other in a circle (${f.cycle.join(' > ')}); let one of them stand at the top`,
  'methodology.unknown-pillar': (f: { methodology: string; pillar: string; from: string }) =>
    `${f.methodology}: "${f.from}" names the pillar "${f.pillar}", which is not declared; declare it or correct the name`,
  'methodology.empty-pillar': (f: { methodology: string; pillar: string }) =>
    `${f.methodology}: the pillar "${f.pillar}" has nothing in it; put an indicator or a pillar into it, or take it out`,
  'methodology.duplicate': (f: { methodology: string; id: string }) =>
    `${f.methodology}: "${f.id}" is declared twice; give each pillar and indicator an id of its own`,
  'methodology.positions-off': (f: { methodology: string; pillar: string; positions: number; parts: number }) =>
    `${f.methodology}: ${group(f.pillar)} has ${f.parts} parts, but ordered weights for ${f.positions}; give one weight a part`,
  'methodology.out-of-range': (f: { methodology: string; at: string; found: string; expected: string }) =>
    `${f.methodology}: at ${f.at || 'the top'} stands ${f.found}; expected ${f.expected}`,
  'methodology.derivation-order': (f: { methodology: string; indicator: string; part: string }) =>
    `${f.methodology}: "${f.indicator}" is derived from "${f.part}", which is derived from it or further down; derive "${f.part}" first, and nothing from itself`,
  'methodology.years-clash': (f: { methodology: string; indicator: string; users: readonly string[] }) =>
    `${f.methodology}: ${f.users.map((user) => `"${user}"`).join(' and ')} ask for different years of "${f.indicator}"; give them the same rule of years`,
  'methodology.parameter-unset': (f: { methodology: string; parameter: string }) =>
    `${f.methodology}: the parameter "${f.parameter}" has no published value; set it in a copy of the methodology`,
  'methodology.scores-not-accepted': (f: { methodology: string }) =>
    `${f.methodology} cannot start from published indicator scores; give readings instead`,
  'methodology.already-normalized': (f: { methodology: string; normalize: string }) =>
    `${f.methodology}: the edition hands in indicator scores that its publisher has normalized, so "${f.normalize}" has nothing to work on; leave out the choice of normalizing, or take an edition that hands in readings`,
  'methodology.unknown': (f: { methodology: string; known: readonly string[] }) =>
    `there is no methodology "${f.methodology}"; known: ${f.known.join(', ')}`,
} as const;

function group(pillar: string): string {
  return pillar === '' ? 'what stands at the top' : `pillar "${pillar}"`;
}
