const encoder = new TextEncoder();

/** Whole inputs of each kind, to be changed; every school in them is fictional. */
export const INPUTS = {
  csv: [
    'Rank,Institution,Country,Academic Reputation,Employer Reputation,IRN,Overall\n1,Fen University,Germany,100,90.5,n/a,96.1\n=2,"Moor, East College",United States,90,-,80,80.2\n51-100,Tarn Institute,,12,13,14,\n',
    'School;State;Tuition;Accepted;Score\r\nFen University;FL;"41.250,5";7,5%;98\r\nMoor College;MO;38.000;9,1%;97\r\n',
    '\ufeffName\tCity\tAwards 2023\tMCAT median\nFen School of Medicine\tFen\t$1,250,000\t512\nTarn School of Medicine\tTarn\tnot reported\tsuppressed\n',
    'Title of a table,,\n\n#,University,Score\n1,"Fen ""North"" University",9\n2,Universität Moor,8\n',
  ].map((text) => encoder.encode(text)),
  json: [
    JSON.stringify([
      { school: 'Fen University', rank: 1, country: 'Germany', score: 99.5, tuition: null },
      { school: 'Moor <b>College</b>', rank: '=2', country: 'US', score: '98', extra: true },
    ]),
    JSON.stringify({
      columns: [
        { data: 'uni', title: '<div>UNIVERSITY</div>' },
        { data: 'r', title: '# RANK' },
        { data: '11', title: 'Academic Reputation' },
        { data: '12', title: 'Employer Reputation' },
        { data: 'all', title: 'OVERALL SCORE' },
        { data: 'h', title: 'SCORE', visible: false },
      ],
      data: [
        { uni: '<a href="/f">Fen &amp; Moor</a>', r: '<i>1</i>', 11: '<p>60.2</p>', 12: '5', all: '80', h: '0' },
        { uni: '<a href="/t">Tarn</a>', r: '101-150', 11: '<p></p>', 12: '4', all: '', h: '0' },
      ],
    }),
  ].map((text) => encoder.encode(text)),
  toml: [
    'format = 1\ntitle = "Fictional"\npublisher = "Fen Press"\nheader-row = 1\nstarts-from = "readings"\ndecimal = "."\n\n[columns]\nschool = "School"\nstate = "State"\nrank = "Rank"\noverall = "Total"\n\n[missing]\n"" = "unknown"\n"N/R" = "not-reported"\n\n[[indicators]]\nid = "tuition"\ncolumn = "Tuition"\nunit = "USD"\ndirection = "lower"\nyear = 2024\npopulation = "residents"\nsource = "fen"\n\n[[indicators]]\nid = "accepted"\ncolumn = "[E]"\nunit = "percent"\ndirection = "lower"\nkind = "input"\n',
    'format = 1\ntitle = "x"\ndecimal = ","\ncolumns = { school = "School" }\nmissing = { "N/R" = "suppressed" }\nindicators = [{ id = "a", column = "Tuition", unit = "USD", direction = "higher" }]\n',
  ].map((text) => encoder.encode(text)),
  /** The XML of a sheet, to be packed into a workbook after it is changed. */
  sheet: [
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>ACADEMIC</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="D1" t="str"><v>Overall</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2"><v>80.4</v></c><c r="D2"><f>C2*1</f><v>80.4</v></c></row><row r="4"><c r="A4" t="str"><v>=2</v></c><c r="B4" t="s"><v>3</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4"><f t="array" ref="D4:E5">1</f><v>70</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
  ].map((text) => encoder.encode(text)),
};

/** The table that mutated maps are applied to. */
export const MAPPED_TABLE = encoder.encode(
  'Rank,School,State,Tuition,Accepted,Total\n1,Fen University,FL,"$41,250",7.5%,98\n2,Moor College,MO,N/R,9%,97\n',
);
