import { Fragment, type ReactNode } from 'react';
import { type Block, readMarkdown } from '../text/read-markdown.js';
import { Scrollable } from './scrollable.js';
import { readInline } from '../text/read-inline.js';

/** Draws Markdown as elements, never as text of HTML. Headings start at the third level, under those of the page. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className="prose" lang="en" dir="ltr">
      {readMarkdown(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
        <Fragment key={at}>{drawBlock(block)}</Fragment>
      ))}
    </div>
  );
}

function drawBlock(block: Block): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? <h3>{inline(block.text)}</h3> : <h4>{inline(block.text)}</h4>;
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{inline(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <Scrollable label={block.head.join(', ')}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {inline(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                    <td key={at} data-label={block.head[at]}>
                      {inline(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrollable>
      );
  }
}

function inline(text: string): ReactNode {
  return readInline(text).map((piece, at) => {
    const key = `${at} ${piece.text}`;
    switch (piece.kind) {
      case 'text':
        return <Fragment key={key}>{piece.text}</Fragment>;
      case 'code':
        return <code key={key}>{piece.text}</code>;
      case 'strong':
        return <strong key={key}>{piece.text}</strong>;
      case 'emphasis':
        return <em key={key}>{piece.text}</em>;
      case 'link':
        return (
          <a key={key} href={piece.to}>
            {piece.text}
          </a>
        );
    }
    return null;
  });
}
