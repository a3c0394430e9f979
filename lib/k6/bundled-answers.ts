/** The text of the answers file that `node build.mjs --answers FILE` puts into the bundles in the place of this. */
export const BUNDLED_ANSWERS: string | undefined = undefined;
