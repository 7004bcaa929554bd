const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const UNSEEN = /^(script|style|template|noscript)(?![a-z])/i;

/**
 * The text a reader would see of a piece of HTML. Tags go, scripts and styles go with what they hold, the commonest
 * entities and numeric ones become their characters; it is read once, left to right, so nothing can hide by nesting.
 */
export function stripHtml(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html;
  let text = '';
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at);
    if (tag < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, tag);
    at = skipTag(html, tag);
    if (at === tag) {
      text += '<';
      at += 1;
    } else text += ' ';
  }
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** Where reading goes on after the tag at `start`; `start` itself where a bare "<" is no tag. */
function skipTag(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start + 4);
  const sign = html.charCodeAt(start + 1) | 32;
  const opensTag = (sign >= 97 && sign <= 122) || html[start + 1] === '/' || html[start + 1] === '!';
  if (!opensTag) return start;
  const end = after(html, '>', start);
  const name = UNSEEN.exec(html.slice(start + 1, start + 12))?.[1];
  if (!name) return end;
  // Searched from here on, not in a lower-case copy of the whole: a cell full of such tags must not cost its square.
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = end;
  const found = close.exec(html);
  return found ? after(html, '>', found.index) : html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[(name as string).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
