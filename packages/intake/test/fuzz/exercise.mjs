import { strToU8, zipSync } from 'fflate';
import { MAPPED_TABLE } from './inputs.mjs';

const decoder = new TextDecoder();
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = {
  '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="strings.xml"/></Relationships>`,
  'xl/strings.xml':
    '<sst><si><t>Rank</t></si><si><t>Institution</t></si><si><t>Fen University</t></si><si><r><t>Moor</t></r></si></sst>',
};
const PACKED = Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strToU8(text)]));

/** A workbook around the XML of a sheet. */
export function packSheet(sheet) {
  return zipSync({ ...PACKED, 'xl/sheet.xml': sheet }, { level: 0 });
}

/**
 * Takes one input all the way: read, understood as a QS table, mapped by a guessed map that is written and read back,
 * drafted. Returns the codes of the faults and whether a draft came out; anything that is no fault is thrown on.
 */
export function exercise(intake, kind, bytes) {
  const faults = [];
  const attempt = (run) => {
    try {
      return run();
    } catch (error) {
      if (error?.name !== 'Fault' || typeof error.code !== 'string' || error.message === '') throw error;
      faults.push(error.code);
      return null;
    }
  };
  const drafts = [];
  const draft = (published) =>
    drafts.push(checkDraft(intake.draftEdition(published, { id: 'fuzzed', matches: new Map() }), published));
  if (kind === 'toml') {
    attempt(() => {
      const map = intake.parseMap(decoder.decode(bytes), 'fuzz.toml');
      sameMap(intake.parseMap(intake.formatMap(map), 'fuzz.toml'), map);
      draft(intake.applyMap(intake.readTable(MAPPED_TABLE, 'fuzz.csv'), map, 'fuzz.csv'));
    });
    return { faults, drafted: drafts.length > 0 };
  }
  if (kind === 'csv') attempt(() => intake.parseCsv(decoder.decode(bytes), 'fuzz.csv', ['#', 'University', 'Score']));
  const raw = attempt(() => intake.readTable(bytes, 'fuzz'));
  if (raw === null) return { faults, drafted: false };
  attempt(() => draft(intake.readQsTable(raw)));
  attempt(() => {
    const { map, guesses } = intake.suggestMap(raw);
    if (!guesses.every(({ confidence }) => confidence > 0 && confidence <= 1))
      throw new Error('a guess of no confidence');
    draft(intake.applyMap(raw, intake.parseMap(intake.formatMap(map), 'fuzz.toml'), 'fuzz'));
  });
  return { faults, drafted: drafts.length > 0 };
}

function sameMap(a, b) {
  const print = (map) => JSON.stringify({ ...map, missing: [...map.missing] });
  if (print(a) !== print(b)) throw new Error(`a map does not come back as it was written: ${print(b)}`);
}

/** What must hold of any draft: every row and reading is there, whole, sorted, and no number is none. */
function checkDraft(draft, published) {
  const { printed, readings, schools } = draft;
  const ids = printed.map(({ school }) => school);
  if (printed.length !== published.rows.length || new Set(ids).size !== ids.length) throw new Error('a row was lost');
  if (readings.length !== printed.length * published.indicators.length) throw new Error('a reading was lost');
  if (schools.some(({ id }, n) => n > 0 && schools[n - 1].id >= id)) throw new Error('schools are not sorted');
  for (const { reading } of readings)
    if (reading.kind === 'value' && !Number.isFinite(reading.value)) throw new Error('a reading is no number');
  return draft;
}
