/** The text of results.csv in the form in which the count by hand is told. */
export function parseResultRows(text: string): string {
  const [header = '', ...rows] = text.trim().split('\n');
  const columns = header.split(',');
  const lines = rows.map((row) =>
    row
      .split(',')
      .map((cell, k) => `${columns[k]} ${cell}`)
      .join('  '),
  );
  return `${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`;
}
