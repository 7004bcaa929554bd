import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { withBase } from './base.js';
import { type Route, writeRoute } from './route.js';
import { go } from './use-route.js';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: Route;
  readonly children: ReactNode;
}

/** A link within the page: a plain one to the browser, without a reload to the reader. */
export function Link({ to, children, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={withBase(writeRoute(to))} onClick={follow}>
      {children}
    </a>
  );
}
