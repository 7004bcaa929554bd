/** The software that writes manifests, with its version; a test holds it to package.json. */
export const SOFTWARE = 'bearings 0.1.0';
