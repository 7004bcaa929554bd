import { describe, expect, it } from 'vitest';
import { depthOf, pageAt } from '../src/index.js';

const HTML =
  '<meta name="bearings-base" content="./" /><link href="./icon.svg" /><script src="./assets/a.js"></script>' +
  '<meta content="a ./b" /><a href="https://x.example/./y">./z</a>';

describe('pageAt', () => {
  it('leaves the front as it is', () => {
    expect(pageAt(HTML, 0)).toBe(HTML);
  });

  it('leads every address of the document up to the front, and nothing else', () => {
    expect(pageAt(HTML, 2)).toBe(
      '<meta name="bearings-base" content="../../" /><link href="../../icon.svg" />' +
        '<script src="../../assets/a.js"></script>' +
        '<meta content="a ./b" /><a href="https://x.example/./y">./z</a>',
    );
  });
});

describe('depthOf', () => {
  it.each([
    ['', 0],
    ['editions', 0],
    ['editions/', 1],
    ['editions/x', 1],
    ['editions/x/', 2],
  ])('of "%s" is %i', (address, depth) => {
    expect(depthOf(address)).toBe(depth);
    const front = new URL(pageAt('<a href="./icon.svg">', depth).slice(9, -2), `http://host/base/${address}`);
    expect(front.pathname).toBe('/base/icon.svg');
  });
});
