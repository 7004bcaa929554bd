import type { ShapedServer } from './routes.js';

/** How many ports are tried before giving up. */
const TRIES = 50;

/** Listens at a port or the next free one above it; returns the address. Port 0 takes any. */
export async function listenNear(app: ShapedServer, host: string, port: number): Promise<string> {
  for (let tried = port; ; tried++) {
    try {
      return await app.listen({ host, port: tried });
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || tried >= Math.min(port + TRIES, 65_535)) throw error;
    }
  }
}
