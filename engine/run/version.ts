/** Shown in the summary and sent as User-Agent. */
export const engineVersion = '0.1.0';
