/** The polynomials, their bits reversed: of ISO 3309 (zip, PNG), and of Castagnoli (iSCSI). */
const POLYNOMIALS = { crc32: 0xedb88320, crc32c: 0x82f63b78 } as const;

/** A cyclic redundancy check of 32 bits that takes bytes as they come. */
export class Crc32 {
  #rest = 0xffffffff;
  readonly #table: Uint32Array;

  constructor(kind: keyof typeof POLYNOMIALS) {
    this.#table = Uint32Array.from({ length: 256 }, (_, byte) => {
      let value = byte;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIALS[kind] : value >>> 1;
      return value;
    });
  }

  update(bytes: Uint8Array): void {
    const table = this.#table;
    let rest = this.#rest;
    for (let at = 0; at < bytes.length; at += 1) rest = table[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> 8);
    this.#rest = rest;
  }

  /** In hexadecimal, highest byte first. */
  digest(): string {
    return ((this.#rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
  }
}
