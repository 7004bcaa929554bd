/** The path of a request's address, as it came: "//" and other oddities are no reason to fail. */
export function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
