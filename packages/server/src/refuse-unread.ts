import type { Socket } from 'node:net';

const TOO_LONG = 'This address is too long to be read. Ask for the link anew, or open the page and choose there.\n';
const UNREADABLE = 'This request cannot be read.\n';

/** Answers what could not be read as a request at all, in words: whoever follows a broken link sees them in the browser. */
export function refuseUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const words = tooLong ? TOO_LONG : UNREADABLE;
  socket.end(
    [
      `HTTP/1.1 ${tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}`,
      'content-type: text/plain; charset=utf-8',
      'x-content-type-options: nosniff',
      `content-length: ${Buffer.byteLength(words)}`,
      'connection: close',
      '',
      words,
    ].join('\r\n'),
  );
}
