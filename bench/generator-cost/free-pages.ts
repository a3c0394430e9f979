/** Surveys of the free server: seven, of five pages with ten questions each, about 7 KB a page. */
export const SURVEYS = ['arts', 'biology', 'chemistry', 'dentistry', 'economics', 'french', 'geology'] as const;
export const PAGES = 5;

/** Stands where each view has a token of its own. */
export const TOKEN_PLACE = '%TOKEN%';

const SCALE = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];

/** The page's HTML with TOKEN_PLACE in it. */
export function freePage(survey: string, page: number): string {
  const questions = Array.from({ length: 10 }, (_, index) => question(`q${page}_${index + 1}`, index)).join('\n');
  const filler = `<p>${'Your answers are kept in confidence and reported in groups only. '.repeat(18)}</p>`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${survey}, page ${page}</title></head>
<body><header><form action="/search/" role="search"><input type="search" name="q"><button>Search</button></form></header>
<main><h1>Module evaluation: ${survey}</h1>${filler}
<form method="post" action="/s/${survey}/${page}/"><input type="hidden" name="token" value="${TOKEN_PLACE}">
${questions}
<p><button type="submit" name="go" value="next">${page === PAGES ? 'Submit' : 'Next'}</button></p></form></main></body></html>`;
}

export function freeEnd(survey: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${survey}</title></head><body><main><h1>Thank you</h1></main></body></html>`;
}

/** What a script that knows the survey posts for a page, the token left open at its start. */
export function knownBody(page: number): string {
  const values = ['4', '2', '5', '3', '7', 'The+seminars+helped', 'More+time+for+questions', 'b', 'a', '2026-03-14'];
  const pairs = values.map((value, index) => `q${page}_${index + 1}=${value}`);
  return `${TOKEN_PLACE}&${pairs.join('&')}&go=next`;
}

function question(name: string, index: number): string {
  const label = `<label for="id_${name}">Question ${name}: how far do you agree with what the module says of itself?</label>`;
  return `<div class="question">${index < 4 ? radios(name) : label + other(name, index)}</div>`;
}

function radios(name: string): string {
  const items = SCALE.map(
    (text, index) => `<label><input type="radio" name="${name}" value="${index + 1}" required> ${text}</label>`,
  );
  return `<fieldset><legend>Question ${name}: the teaching was clear</legend>${items.join('')}</fieldset>`;
}

function other(name: string, index: number): string {
  const own = `name="${name}" id="id_${name}"`;
  const options =
    '<option value="">Choose</option><option value="a">First year</option><option value="b">Second year</option>';
  const controls = [
    `<input type="number" ${own} min="0" max="10" required>`,
    `<input type="text" ${own} maxlength="100" required>`,
    `<textarea ${own} rows="4" maxlength="500"></textarea>`,
    `<select ${own} required>${options}</select>`,
    `<select ${own}>${options}</select>`,
    `<input type="date" ${own} min="2026-01-01" max="2026-12-31" required>`,
  ];
  return controls[index - 4] ?? '';
}
