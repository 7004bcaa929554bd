/** A stream of whole numbers below `limit`, fixed by its seed. */
export function seededStream(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const encoder = new TextEncoder();
/** Pieces that have broken readers of tables before. */
const PIECES = [
  ...[
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\ufeff',
    "'",
    '=',
    '-',
    '%',
    '.',
    'e',
    '__proto__',
    'constructor',
  ],
  ...[
    'NaN',
    'Infinity',
    '1e308',
    '1e999',
    '-0',
    '9007199254740993',
    '0x10',
    '1_000',
    '1,234',
    '12,5',
    '=1+1',
    '201-250',
    '=22',
    '851+',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '[[',
    ']]',
    '{"data":',
    '[[[[[[[[',
    'null',
    'true',
    '\\u0000',
    '\\ud800',
    '"a":',
    '1979-05-27T07:32:00Z',
  ],
  ...[
    '[columns]',
    '[[indicators]]',
    'a.b.c.d = 1\n',
    "'''",
    '"""',
    '#',
    'school = "School"\n',
    '\u202e',
    '\u0130',
    'ﬁ',
    '𝒜',
    '\uD800',
  ],
  ...[
    '<',
    '</',
    '<!--',
    '<script>',
    '</script>',
    '&lt;',
    '&#1114112;',
    '<!DOCTYPE x>',
    '<row r="1">',
    '</row>',
    '<c r="XFD1">',
    '<f>',
    't="s"',
  ],
  ...[
    '<v>',
    '</v>',
    'r="A0"',
    'r="99999999"',
    '<is><t>',
    '<![CDATA[',
    ']]>',
    '<?x',
    'University',
    'Rank',
    'Overall',
    'ACADEMIC',
  ],
].map((text) => encoder.encode(text));
const BYTES = [0, 1, 10, 13, 32, 34, 44, 59, 60, 127, 128, 192, 224, 255];

/** One to six small changes, mostly few, of `bytes`; `others` are cut from now and then. At most 64 kB come out. */
export function mutate(bytes, others, next) {
  let changed = bytes;
  for (let n = 1 + next(1 + next(6)); n > 0; n--) changed = CHANGES[next(CHANGES.length)](changed, others, next);
  return changed.subarray(0, 65_536);
}

const CHANGES = [
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), 1, Uint8Array.of(BYTES[next(BYTES.length)])),
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), 1, Uint8Array.of(next(256))),
  (bytes, _, next) => flipBit(bytes, next),
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), next(20), new Uint8Array()),
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), next(3) * next(200), new Uint8Array()),
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), 0, PIECES[next(PIECES.length)]),
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), 1 + next(8), PIECES[next(PIECES.length)]),
  (bytes, _, next) =>
    replace(
      bytes,
      next(bytes.length + 1),
      0,
      repeat(PIECES[next(PIECES.length)], 1 + next(next(20) === 0 ? 2000 : 12)),
    ),
  (bytes, _, next) => replace(bytes, next(bytes.length + 1), 0, slice(bytes, next, 120)),
  (bytes, others, next) =>
    replace(bytes, next(bytes.length + 1), next(60), slice(others[next(others.length)], next, 400)),
  (bytes, _, next) => bytes.subarray(0, next(bytes.length + 1)),
];

function replace(bytes, at, length, by) {
  const rest = bytes.subarray(Math.min(bytes.length, at + length));
  const out = new Uint8Array(at + by.length + rest.length);
  out.set(bytes.subarray(0, at));
  out.set(by, at);
  out.set(rest, at + by.length);
  return out;
}

function flipBit(bytes, next) {
  if (bytes.length === 0) return bytes;
  const out = Uint8Array.from(bytes);
  out[next(out.length)] ^= 1 << next(8);
  return out;
}

function slice(bytes, next, most) {
  const at = next(bytes.length + 1);
  return bytes.subarray(at, at + next(most));
}

function repeat(bytes, times) {
  const out = new Uint8Array(bytes.length * times);
  for (let n = 0; n < times; n++) out.set(bytes, n * bytes.length);
  return out;
}
