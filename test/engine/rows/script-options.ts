/** Options for the scripts that take them from the environment. */
export const options = (value: unknown) => ({ OPTIONS: JSON.stringify(value) });

export const scenario = (fields: object) => options({ scenarios: { s: fields } });

export const load = (fields: object, SLEEP = '0.01') => ({ ...scenario(fields), SLEEP });
