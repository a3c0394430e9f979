// What build.mjs puts in the place of the language's own longer names, in the bundles alone.
export const { floor, max, min, round } = Math;
export const { stringify } = JSON;
