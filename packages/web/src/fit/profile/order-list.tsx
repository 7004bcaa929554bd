import { useLayoutEffect, useRef, useState } from 'react';
import { F } from '../../text/fit-language.js';
import { Group } from './choices.js';

interface OrderListProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | null | undefined;
  /** Those that stand in the order, first to last. */
  readonly order: readonly string[];
  /** All that there are to choose from; those in the order stand there alone. */
  readonly choices?: readonly string[] | undefined;
  /** What stands before those that are left. */
  readonly left?: string | undefined;
  /** How few the order may hold. */
  readonly least?: number | undefined;
  wordOf(id: string): string;
  onOrder(order: readonly string[]): void;
}

/** Things in an order that the person gives, by buttons: everything works with a keyboard, and says what it did. */
export function OrderList({
  legend,
  hint,
  wrong,
  order,
  choices = [],
  left,
  least = 0,
  wordOf,
  onOrder,
}: OrderListProps) {
  const words = F.profile;
  const list = useRef<HTMLDivElement>(null);
  const goal = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (goal.current === null) return;
    const [id, ...ways] = goal.current.split(' ');
    const found = ways
      .map((way) => list.current?.querySelector<HTMLButtonElement>(`[data-at="${way} ${id}"]:not(:disabled)`))
      .find((button) => button != null);
    (found ?? list.current?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
    goal.current = null;
  });
  const move = (at: number, by: 1 | -1): void => {
    const next = [...order];
    const [one] = next.splice(at, 1);
    if (one === undefined) return;
    next.splice(at + by, 0, one);
    goal.current = by < 0 ? `${one} up down` : `${one} down up`;
    setSaid(words.moved(wordOf(one), String(at + by + 1), String(next.length)));
    onOrder(next);
  };
  const rest = choices.filter((one) => !order.includes(one));
  return (
    <Group legend={legend} hint={hint} wrong={wrong} className="say-order">
      <div ref={list}>
        {order.length > 0 && (
          <ol>
            {order.map((one, at) => (
              <li key={one}>
                <span className="say-place" aria-hidden="true">
                  {at + 1}
                </span>
                <bdi className="say-name">{wordOf(one)}</bdi>
                <span className="say-moves">
                  <button
                    type="button"
                    className="button"
                    data-at={`up ${one}`}
                    disabled={at === 0}
                    aria-label={words.earlier(wordOf(one))}
                    onClick={() => move(at, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button"
                    data-at={`down ${one}`}
                    disabled={at === order.length - 1}
                    aria-label={words.later(wordOf(one))}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="button"
                    disabled={order.length <= least}
                    aria-label={words.remove(wordOf(one))}
                    onClick={() => {
                      goal.current = `${one} add`;
                      onOrder(order.filter((id) => id !== one));
                    }}
                  >
                    ×
                  </button>
                </span>
              </li>
            ))}
          </ol>
        )}
        {rest.length > 0 && (
          <>
            {left && <p className="small soft">{left}</p>}
            <p className="say-options">
              {rest.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="button"
                  data-at={`add ${one}`}
                  onClick={() => {
                    goal.current = `${one} up down`;
                    onOrder([...order, one]);
                  }}
                >
                  <span aria-hidden="true">+ </span>
                  {wordOf(one)}
                </button>
              ))}
            </p>
          </>
        )}
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
    </Group>
  );
}
