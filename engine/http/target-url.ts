/** A URL as Go's net/url keeps it: the text is left as the script gave it, only the request line is escaped. */
export interface TargetUrl {
  /** As given: what response.url shows. */
  text: string;
  scheme: string;
  /** `host:port`, without credentials. */
  authority: string;
  credentials: string;
  /** The request target: path and query, escaped. */
  target: string;
}

const parts = /^([a-zA-Z][a-zA-Z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s;
const notAllowedInTarget = /[^\x21-\x7e]|["<>\\^`{|}]/g;

/** undefined for a text that Go's parser rejects too. A text without scheme gives an empty one. */
export function parseTargetUrl(text: string): TargetUrl | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\x00-\x1f\x7f]/.test(text)) return undefined;
  const match = parts.exec(text);
  if (match === null) {
    return text.startsWith(':') ? undefined : { text, scheme: '', authority: '', credentials: '', target: text };
  }
  const [, scheme = '', userAndHost = '', path = '', query = ''] = match;
  const at = userAndHost.lastIndexOf('@');
  const authority = userAndHost.slice(at + 1);
  if (/[\s<>"^`{|}\\]/.test(authority) || !/^(.*[^:]|)(:\d*)?$/.test(authority)) return undefined;
  return {
    text,
    scheme: scheme.toLowerCase(),
    authority,
    credentials: at < 0 ? '' : userAndHost.slice(0, at),
    target: escapeTarget((path === '' ? '/' : path) + query),
  };
}

function escapeTarget(target: string): string {
  return target.replace(notAllowedInTarget, (char) => encodeURI(char).replace(/[|^`"<>{}\\]/g, encodeURIComponent));
}

/** The URL without credentials, for tags and output. */
export function cleanUrl(url: TargetUrl): string {
  if (url.credentials === '') return url.text;
  const mask = url.credentials.includes(':') ? '****:****' : '****';
  return url.text.replace(`${url.credentials}@`, `${mask}@`);
}
