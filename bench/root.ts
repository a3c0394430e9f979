import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at the end. Bundled into build/, one level below it, as this file is. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
