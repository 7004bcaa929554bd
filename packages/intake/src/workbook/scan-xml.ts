import { fault } from '@bearings/core';
import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told while a piece of XML is read. Names come without their prefix, attributes with it. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  /** Asked between pieces of the text: true ends the reading there. */
  enough?(): boolean;
}

const PIECE = 64 * 1024;

/**
 * Reads XML as a stream of events; no tree is built. A document type is refused, so there are no entities to blow up
 * or to fetch; what is not well formed is a fault.
 */
export function scanXml(xml: string, file: string, part: string, listener: XmlListener): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw fault('table.forbidden-xml', { file, part, found: 'a document type (DOCTYPE)' });
  });
  parser.on('error', (error) => {
    throw fault('table.damaged', { file, part, why: `its XML is not well formed (${error.message})` });
  });
  parser.on('opentag', ({ name, attributes }) => listener.open(withoutPrefix(name), attributes));
  parser.on('closetag', ({ name }) => listener.close(withoutPrefix(name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  for (let at = 0; at < xml.length; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
    if (listener.enough?.()) return;
  }
  parser.close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
