import { digestMethodology, type Library } from '@bearings/library';
import { methodologyAsked, methodologyCard, methodologyList } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The methodologies there are, and each in full with the reasons behind it. */
export const methodologyRoutes: Routes = (app, library) => {
  app.get(
    '/api/methodologies',
    { schema: { summary: 'The methodologies there are', response: { 200: methodologyList } } },
    () => ({
      methodologies: library.methodologies().map(({ id, version, title, publisher, edition, purpose }) => ({
        id,
        version,
        title,
        publisher,
        edition,
        purpose,
      })),
    }),
  );

  app.get(
    '/api/methodologies/:methodology',
    {
      schema: {
        summary: 'One methodology in full, with the reasons behind it',
        params: methodologyAsked,
        response: { 200: methodologyCard },
      },
    },
    ({ params }) => {
      const methodology = library.methodology(params.methodology);
      return { methodology, digest: digestMethodology(methodology), rationale: rationaleOf(library, methodology.id) };
    },
  );
};

/** The reasons in Markdown; empty where the methodology came without any. */
function rationaleOf(library: Library, methodology: string): string {
  const path = `methodologies/${methodology}/RATIONALE.md`;
  if (library.files.locate(path) === null) return '';
  return new TextDecoder().decode(library.files.bytes(path));
}
