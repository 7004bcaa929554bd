import { fault } from '@bearings/core';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** A fault where a password or token would travel over a network in clear; a socket, which is a path, is no network. */
export function refuseInClear(asked: {
  readonly engine: string;
  readonly host: string;
  readonly tls: boolean;
  /** The shape of the address, for the fault. */
  readonly expected: string;
}): void {
  const { engine, host, tls, expected } = asked;
  if (tls || LOOPBACK.includes(host) || host.startsWith('/')) return;
  const found = 'no ?tls=true, and a password or token would travel in clear';
  throw fault('engine.address-malformed', { engine, found, expected });
}
