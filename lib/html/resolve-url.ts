import { asciiLabel } from './punycode.ts';

/**
 * The absolute http(s) URL that a reference on a page leads to, without its fragment, since that is never sent.
 *
 * @param reference the text of an href or action; may be empty, relative, or have stray white space
 * @param base an absolute http(s) URL
 * @returns undefined where it leads out of the web (mailto:, javascript:, …) or is no URL
 * Source: URL Standard, https://url.spec.whatwg.org/#concept-basic-url-parser, for special schemes. Left out: most
 * of IDNA; IPv6 and IPv4 shorthand hosts are taken as written.
 */
export function resolveUrl(reference: string, base: string): string | undefined {
  const text = stripControlAndSpace(reference).replace(/[\t\n\r]/g, '');
  const fragmentAt = text.indexOf('#');
  const url = fragmentAt === -1 ? text : text.slice(0, fragmentAt);

  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const baseParts = splitUrl(base);
  if (scheme !== undefined) {
    if (scheme !== 'http' && scheme !== 'https') return undefined;
    const rest = url.slice(scheme.length + 1);
    const isRelativeWithScheme = !/^[\\/]/.test(rest) && baseParts?.scheme === scheme;
    if (!isRelativeWithScheme) return absolute(scheme, rest.replace(/^[\\/]*/, ''));
    return baseParts === undefined ? undefined : relative(rest, baseParts);
  }
  return baseParts === undefined ? undefined : relative(url, baseParts);
}

/** `scheme://host[:port]` of a URL as resolveUrl returns it; two URLs of one origin have the same. */
export function originOf(url: string): string {
  const end = url.indexOf('/', 'https://'.length);
  return end === -1 ? url : url.slice(0, end);
}

/** The path of an absolute http(s) URL, without query. */
export function pathOf(url: string): string {
  return splitUrl(url)?.path ?? '';
}

interface UrlParts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
}

function splitUrl(url: string): UrlParts | undefined {
  const match = /^(https?):\/\/([^/?#\\]+)([^?#]*)(\?[^#]*)?/i.exec(url);
  if (match === null) return undefined;
  const [, scheme = '', authority = '', path = '', query = ''] = match;
  return { scheme: scheme.toLowerCase(), authority, path: path === '' ? '/' : path, query };
}

function relative(reference: string, base: UrlParts): string | undefined {
  const { scheme, authority } = base;
  const text = splitQuery(reference);
  const path = text.path.replace(/\\/g, '/');
  if (path.startsWith('//')) return absolute(scheme, reference.replace(/^[\\/]+/, ''));
  const origin = `${scheme}://${authority}`;
  if (path === '') return origin + base.path + (text.hasQuery ? encodeQuery(text.query) : base.query);
  const whole = path.startsWith('/') ? path : base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
  return origin + encodePath(removeDotSegments(whole)) + encodeQuery(text.query);
}

function absolute(scheme: string, rest: string): string | undefined {
  const match = /^([^/?\\]+)(.*)$/.exec(rest);
  if (match === null) return undefined;
  const [, authority = '', tail = ''] = match;
  const at = authority.lastIndexOf('@');
  const host = asciiHost(authority.slice(at + 1).toLowerCase())
    .replace(scheme === 'http' ? /:80$/ : /:443$/, '')
    .replace(/:$/, '');
  if (!HOST.test(host)) return undefined;
  const { path, query } = splitQuery(tail);
  const whole = path === '' ? '/' : removeDotSegments(path.replace(/\\/g, '/'));
  return `${scheme}://${authority.slice(0, at + 1)}${host}${encodePath(whole)}${encodeQuery(query)}`;
}

/** A name, or an IPv6 address, and its port. */
const HOST = /^(?:[^\s<>^|%"`{}[\]:]+|\[[\da-f:.]+\])(?::\d{1,5})?$/;

/** By the rules that hold for nearly all names; those of single characters would need tables. https://url.spec.whatwg.org/#concept-domain-to-ascii */
function asciiHost(host: string): string {
  if (!/[^\0-\x7f]/.test(host)) return host;
  return host
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u3002/g, '.')
    .replace(/[^.:]+/g, asciiLabel);
}

function splitQuery(text: string): { path: string; query: string; hasQuery: boolean } {
  const at = text.indexOf('?');
  return at === -1
    ? { path: text, query: '', hasQuery: false }
    : { path: text.slice(0, at), query: text.slice(at), hasQuery: true };
}

function removeDotSegments(path: string): string {
  if (!/\/(\.|%2e)/i.test(path)) return path;
  const kept: string[] = [];
  const segments = path.slice(1).split('/');
  segments.forEach((segment, index) => {
    const plain = segment.replace(/%2e/gi, '.');
    const isLast = index === segments.length - 1;
    if (plain === '..') kept.pop();
    if (plain !== '.' && plain !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  });
  return `/${kept.join('/')}`;
}

/** Browsers encode the vertical bar, too. */
function encodePath(path: string): string {
  return path.replace(/[^!$%&'()*+,\-./0-9:;=@A-Z[\\\]_a-z~]+/g, percentEncode);
}

function encodeQuery(query: string): string {
  return query.replace(/[^!$%&()*+,\-./0-9:;=?@A-Z[\\\]^_`a-z{|}~]+/g, percentEncode);
}

function percentEncode(text: string): string {
  const scalar = /[\ud800-\udfff]/.test(text) ? text.replace(LONE_SURROGATE, '\ufffd') : text;
  return encodeURIComponent(scalar).replace(/'/g, '%27');
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** "Remove any leading and trailing C0 control or space": the first step of the parser. */
function stripControlAndSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
