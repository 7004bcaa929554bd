/** The manual's tables, printed from the code and from the data. */

const cell = (value) =>
  String(value ?? '')
    .replace(/\|/g, '\\|')
    .replace(/\s+/g, ' ')
    .trim();

function table(columns, rows) {
  return [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

const page = (title, words, ...parts) => `# ${title}\n\n${words}\n\n${parts.join('\n\n')}\n`;
const PRINTED = 'Printed by `npm run docs -- --write`; do not edit.';

/** Stands in for a fact: every text, number or list of a fault's sentence shows its own name. */
function placeholder(name) {
  const list = [`‹${name}›`];
  return new Proxy(list, {
    get(target, key) {
      if (key === 'join') return () => target[0];
      if (key === 'map' || key === 'slice' || key === 'filter') return () => placeholder(name);
      if (key === Symbol.toPrimitive || key === 'toString') return () => target[0];
      return Reflect.get(target, key);
    },
  });
}

function sentenceOf(make) {
  const facts = new Proxy({}, { get: (_, name) => placeholder(String(name)) });
  return make(facts);
}

export function printFaults(faults) {
  const rows = Object.keys(faults)
    .sort()
    .map((code) => [`\`${code}\``, sentenceOf(faults[code])]);
  return page(
    'Faults',
    `What a caller can put right: the code and the sentence, with the facts in ‹brackets›. ${PRINTED}`,
    table(['code', 'sentence'], rows),
  );
}

export function printIndicators(indicators) {
  const rows = [...indicators]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((i) => [`\`${i.id}\``, i.label, i.definition, i.unit, i.direction, i.kind, i.warning]);
  return page(
    'Indicators',
    `Every indicator, defined once. ${PRINTED}`,
    table(['id', 'label', 'definition', 'unit', 'better', 'kind', 'warning'], rows),
  );
}

/** What the values of a field are, in words. */
const valuesOf = ({ shape }) =>
  shape.kind === 'category'
    ? shape.values.map(({ id, meaning }) => (meaning ? `\`${id}\` (${meaning})` : `\`${id}\``)).join(', ')
    : shape.kind === 'date'
      ? 'a day, or a minute with its time zone'
      : shape.unit;

export function printFields(fields) {
  const told = ({ byPopulation, byResidency }) =>
    [...(byPopulation ? ['population'] : []), ...(byResidency ? ['residency'] : [])].join(', ');
  return page(
    'Fields',
    `What can be known of a school for choosing it, each defined once. ${PRINTED}`,
    table(
      ['id', 'label', 'definition', 'values', 'told apart by', 'group', 'warning'],
      fields.map((f) => [`\`${f.id}\``, f.label, f.definition, valuesOf(f), told(f), f.group, f.warning]),
    ),
  );
}

const saidIn = (cause) => (cause.kind === 'always' ? 'always' : `${cause.kind} \`${cause[cause.kind]}\``);

function curveOf({ kind, from, to, best }) {
  if (kind === 'line') return `${from} to ${to}`;
  if (kind === 'order') return best.join(', ');
  throw new Error(`no words for a curve of the kind ${kind}`);
}

export function printProposedWishes({ wishes, place }) {
  return table(
    ['said', 'wish', 'looks at', 'from 0 to 1, or best first', 'importance', 'why'],
    [
      ...wishes.map(({ for: causes, wish, rationale }) => [
        causes.map(saidIn).join(', '),
        wish.label,
        `\`${wish.subject.field}\``,
        curveOf(wish.curve),
        wish.importance,
        rationale,
      ]),
      [
        'each place',
        `${place.label} the place`,
        'distance in kilometres',
        curveOf(place.curve),
        place.importance,
        place.rationale,
      ],
    ],
  );
}

const percent = (weight) => (weight === null ? 'not published' : `${Math.round(weight * 1e6) / 1e4} %`);

export function printMethodologies(methodologies) {
  const overview = table(
    ['id', 'title', 'edition', 'indicators', 'rounding', 'ties'],
    methodologies.map((m) => [
      `[\`${m.id}\`](../methodologies/${m.id}/RATIONALE.md)`,
      m.title,
      m.edition,
      m.indicators.length,
      m.rounding.rule === 'none' ? 'none' : `${m.rounding.rule} to ${m.rounding.decimals}, ranks ${m.rounding.ranks}`,
      `${m.ties.rule}, within ${m.ties.tolerance}`,
    ]),
  );
  const cards = methodologies.map((m) =>
    [
      `## ${m.id}`,
      `${m.purpose} For: ${m.audience}`,
      table(
        ['indicator', 'pillar', 'weight there', 'better', 'normalized by', 'when missing'],
        m.indicators.map((i) => [
          `\`${i.indicator}\``,
          i.pillar ?? '',
          percent(i.weight),
          i.direction,
          i.normalize.map((n) => n.by).join(', '),
          i.missing.by,
        ]),
      ),
    ].join('\n\n'),
  );
  return page(
    'Methodologies',
    `What is shipped; the reasons stand in each RATIONALE.md. ${PRINTED}`,
    overview,
    ...cards,
  );
}

const TABLES = [
  ['Normalizers', 'NORMALIZERS'],
  ['Treatments', 'TREATMENTS'],
  ['Missing rules', 'MISSING_RULES'],
  ['Aggregations', 'AGGREGATIONS'],
  ['Rescalings', 'RESCALINGS'],
  ['Tie rules', 'TIE_RULES'],
];

/** The option of the terminal, and parameter of an address, that chooses among the methods of a table. */
const CHOSEN_BY = { NORMALIZERS: 'normalize', MISSING_RULES: 'missing', AGGREGATIONS: 'aggregate' };

/** What a reader may choose in place of a methodology's own method. */
function printChoices(core, name) {
  const rule = CHOSEN_BY[name];
  if (!rule) return '';
  const codes = core.VARIATIONS[rule].map((code) => `\`${code}\``).join(', ');
  return `By \`--${rule}\` a reader chooses among ${codes}.\n\n`;
}

export function printMethods(core) {
  const parts = TABLES.map(([title, name]) => {
    const entries = Object.entries(core[name]);
    const columns = ['label', 'meaning', 'formula', 'source', 'canImprove'].filter((column) =>
      entries.some(([, e]) => typeof e[column] === 'string'),
    );
    const heads = columns.map((column) => (column === 'canImprove' ? 'can lift a rank' : column));
    return `## ${title}\n\n${printChoices(core, name)}${table(
      ['name', ...heads],
      entries.map(([id, e]) => [`\`${id}\``, ...columns.map((column) => e[column])]),
    )}`;
  });
  return page(
    'Methods',
    `The methods a methodology can choose from, each one file of \`packages/core/src/\`. ${PRINTED}`,
    ...parts,
  );
}
