import { embedFonts } from './picture-fonts.js';
import { measureOnPage, wrapText } from './wrap-text.js';

/** What a picture says around the drawing. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Edition, source and licence in one line. */
  readonly source: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;

/** What a drawing looks like is taken over from the page, as attributes: they need no style sheet. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'direction',
  'vector-effect',
] as const;

/**
 * A drawing of the page as a file that stands alone: colours, fonts, title and source are in it. It takes the theme
 * that is seen. Parts marked `data-screen` are for the pointer only and stay behind.
 */
export async function svgOf(drawing: SVGSVGElement, words: PictureWords): Promise<string> {
  const look = getComputedStyle(document.documentElement);
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const outer = make('svg', {});
  const head = wordLines(words, width);
  const top = MARGIN + head.height + 12;
  const tail = wrapText(words.source, width, measureOnPage(11));
  const full = { width: width + 2 * MARGIN, height: top + height + 16 + tail.length * 15 + MARGIN - 4 };
  set(outer, { width: full.width, height: full.height, viewBox: `0 0 ${full.width} ${full.height}`, role: 'img' });
  set(outer, { 'font-family': look.fontFamily, direction: look.direction });
  outer.append(make('title', {}, words.title), make('desc', {}, `${words.subtitle}\n${words.source}`));
  outer.append(make('rect', { width: '100%', height: '100%', fill: look.backgroundColor }));
  const soft = getComputedStyle(drawing).getPropertyValue('color');
  const x = look.direction === 'rtl' ? full.width - MARGIN : MARGIN;
  for (const line of head.lines) {
    outer.append(
      make(
        'text',
        { x, y: MARGIN + line.y, 'font-size': line.size, 'font-weight': line.weight, fill: look.color },
        line.text,
      ),
    );
  }
  const inner = copyLooks(drawing);
  set(inner, { x: MARGIN, y: top, width, height });
  outer.append(inner);
  for (const [at, text] of tail.entries()) {
    outer.append(make('text', { x, y: top + height + 26 + at * 15, 'font-size': 11, fill: soft }, text));
  }
  const fonts = await embedFonts(look.fontFamily, outer.textContent);
  if (fonts !== '') outer.insertBefore(make('style', {}, fonts), outer.firstChild);
  return onlyXml(new XMLSerializer().serializeToString(outer));
}

/** A drawing as a bitmap, `scale` times as large. */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
}

function wordLines(words: PictureWords, width: number): { readonly lines: readonly Line[]; readonly height: number } {
  let y = 0;
  const lines: Line[] = [];
  for (const [text, size, weight, step] of [
    [words.title, 17, 640, 22],
    [words.subtitle, 13, 400, 18],
  ] as const) {
    for (const line of wrapText(text, width, measureOnPage(size, weight))) {
      y += step;
      lines.push({ text: line, y: y - step * 0.28, size, weight });
    }
  }
  return { lines, height: y };
}

function copyLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const dropped: Element[] = [];
  const walk = (from: Element, to: Element): void => {
    const style = getComputedStyle(from);
    if (style.display === 'none' || from.hasAttribute('data-screen')) {
      dropped.push(to);
      return;
    }
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== INITIAL[name]) to.setAttribute(name, value);
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-label', 'aria-hidden']) to.removeAttribute(name);
    for (const [at, child] of [...from.children].entries()) walk(child, to.children[at]!);
  };
  walk(drawing, copy);
  for (const element of dropped) element.remove();
  return copy;
}

/** What a look is without being said. */
const INITIAL: Partial<Record<(typeof LOOKS)[number], string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'vector-effect': 'none',
};

/** Names may hold anything; a file of XML may not. */
function onlyXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  if (text !== '') element.textContent = text;
  return element;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
