/**
 * A text of the data, which stands in English whatever language the page speaks: told to what reads aloud, and kept in
 * its own direction.
 */
export function DataText({ children }: { readonly children: string }) {
  return <bdi lang="en">{children}</bdi>;
}
