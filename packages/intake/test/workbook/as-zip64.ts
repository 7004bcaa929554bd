/** The same ZIP file with its directory in the ZIP64 form, as writers make it that do not know sizes beforehand. */
export function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const lines: Uint8Array[] = [];
  for (let n = 0, at = directory; n < count; n++) {
    const length = 46 + view.getUint16(at + 28, true);
    lines.push(widenLine(bytes.subarray(at, at + length)));
    at += length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  const out = new Uint8Array(directory + size + 56 + 20 + 22);
  out.set(bytes.subarray(0, directory));
  let at = directory;
  for (const line of lines) {
    out.set(line, at);
    at += line.length;
  }
  const tail = new DataView(out.buffer, at);
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(48, BigInt(directory), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(at), true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return out;
}

function widenLine(line: Uint8Array): Uint8Array {
  const out = new Uint8Array(line.length + 28);
  out.set(line);
  const view = new DataView(out.buffer);
  view.setUint16(line.length, 1, true);
  view.setUint16(line.length + 2, 24, true);
  for (const [n, field] of [24, 20, 42].entries()) {
    view.setBigUint64(line.length + 4 + 8 * n, BigInt(view.getUint32(field, true)), true);
    view.setUint32(field, 0xffffffff, true);
  }
  view.setUint16(30, 28, true);
  return out;
}
