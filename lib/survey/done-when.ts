/** Whether a page is the end of the survey, as the user says. */
export type DoneWhen = (page: { readonly text: string }, url: string) => boolean;

/**
 * @param wish a text that the page shows, whatever its case; a /regular expression/; or url: and a part of the page's URL, where
 * `*` stands for any characters
 * @returns undefined where it is no regular expression
 */
export function readDoneWhen(wish: string): DoneWhen | undefined {
  const source = /^\/(.+)\/([a-z]*)$/.exec(wish);
  if (source !== null) {
    try {
      const expression = new RegExp(source[1] ?? '', (source[2] ?? '').replace(/[gy]/g, ''));
      return ({ text }) => expression.test(text);
    } catch {
      return undefined;
    }
  }
  if (wish.startsWith('url:')) {
    const parts = wish
      .slice(4)
      .split('*')
      .map((part) => part.replace(/[^\w\s]/g, '\\$&'));
    const expression = new RegExp(parts.join('.*'));
    return (_, url) => expression.test(url);
  }
  const words = wish.toLowerCase();
  return ({ text }) => text.toLowerCase().includes(words);
}
