import { originOf, pathOf } from '../html/resolve-url.ts';

/**
 * A short name for each survey, for tags: the last part of its path that says something, longer where two would be the
 * same. Of letters, digits, dots, dashes and underscores, since k6's threshold selectors take no others unquoted.
 *
 * @param urls absolute URLs, each once
 */
export function surveyNames(urls: readonly string[]): readonly string[] {
  const short = urls.map((url) => clean(pathOf(url).split('/').filter(Boolean).at(-1) ?? ''));
  const full = urls.map((url) =>
    clean(url.replace(/^https?:\/\//, '').slice(originOf(url).length - url.indexOf('//') - 2)),
  );
  const names = short.map((name, index) => (isUnique(short, name) && name !== '' ? name : full[index] || 'survey'));
  return names.map((name, index) => (isUnique(names, name) ? name : `${name}-${index + 1}`));
}

function clean(text: string): string {
  return text
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

function isUnique(names: readonly string[], name: string): boolean {
  return names.indexOf(name) === names.lastIndexOf(name);
}
