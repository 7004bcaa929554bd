import { readControlSigns } from './control-signs.js';
import { scanXml } from './scan-xml.js';

/** The strings that cells point to, in order. The runs of a rich text are joined; phonetic readings are left out. */
export function readSharedStrings(xml: string, file: string, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let collecting = false;
  let phonetic = 0;
  scanXml(xml, file, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') collecting = phonetic === 0;
    },
    text(piece) {
      if (collecting) text += piece;
    },
    close(name) {
      if (name === 't') collecting = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(readControlSigns(text));
    },
  });
  return strings;
}
