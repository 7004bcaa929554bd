import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers to a statement, one page after another; an error ends it. */
export interface Page {
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  /** Rows as JSON text, so that long numbers stand in it as they would. */
  readonly data?: string;
  readonly progressPercentage?: number;
  readonly error?: { readonly message: string; readonly errorName: string; readonly errorType: string };
}

/** Something that goes wrong in place of an answer: a status, or a connection that breaks. */
export type Mishap = number | 'break';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that speaks Trino's protocol: a statement is posted, and each answer says where the next one is. */
export class SmallTrino {
  readonly requests: Request[] = [];
  /** What goes wrong with the next questions, in order; an answer of 0 lets one through. */
  mishaps: Mishap[] = [];
  /** The host that answers say the next one is on. */
  host = '';
  readonly #statements: { readonly pages: readonly Page[] }[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  private constructor(private readonly pagesOf: (sql: string) => readonly Page[]) {}

  static async start(pagesOf: (sql: string) => readonly Page[]): Promise<SmallTrino> {
    const trino = new SmallTrino(pagesOf);
    await new Promise<void>((done) => trino.#server.listen(0, '127.0.0.1', done));
    trino.host = trino.address;
    return trino;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The texts of the statements that were posted. */
  get posted(): readonly string[] {
    return this.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    this.requests.push({ method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') });
    const mishap = this.mishaps.shift() ?? 0;
    if (mishap === 'break') {
      request.socket.destroy();
      return;
    }
    if (mishap !== 0) {
      response.writeHead(mishap).end('not now');
      return;
    }
    if (method === 'DELETE') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(this.#pageAt(method, url));
  }

  #pageAt(method: string, url: string): string {
    if (method === 'POST') {
      const id = this.#statements.push({ pages: this.pagesOf(this.requests.at(-1)!.body) }) - 1;
      return this.#write(id, -1, {});
    }
    const [, id, token] = /^\/v1\/statement\/executing\/(\d+)\/(\d+)$/.exec(url)!.map(Number);
    return this.#write(id!, token!, this.#statements[id!]!.pages[token!]!);
  }

  #write(id: number, token: number, page: Page): string {
    const isLast = token === this.#statements[id]!.pages.length - 1;
    const head = JSON.stringify({
      id: `statement-${id}`,
      ...(isLast ? {} : { nextUri: `${this.host}/v1/statement/executing/${id}/${token + 1}` }),
      ...(page.columns === undefined ? {} : { columns: page.columns }),
      stats: {
        state: isLast ? 'FINISHED' : 'RUNNING',
        ...(page.progressPercentage === undefined ? {} : { progressPercentage: page.progressPercentage }),
      },
      ...(page.error === undefined ? {} : { error: page.error }),
    });
    return page.data === undefined ? head : `${head.slice(0, -1)},"data":${page.data}}`;
  }
}
