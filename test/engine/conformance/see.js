/** Reports something that a script saw, for the table of expectations. ASCII only, so that no log format changes it. */
export function see(name, value) {
  const json = JSON.stringify([name, value === undefined ? 'undefined' : value]);
  console.log(`SEE ${json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}`);
}

/** The error that a function throws. */
export async function thrown(fn) {
  try {
    await fn();
    return 'nothing';
  } catch (error) {
    return String(error.message ?? error);
  }
}
