const SPECIAL = new Set(['http', 'https', 'ws', 'wss', 'ftp']);
// https://url.spec.whatwg.org/#forbidden-domain-code-point
const FORBIDDEN_IN_HOST = /[\0-\u0020"#%/:<>?@[\\\]^`{|}\u007f]/;

/**
 * Whether the URL parser takes a text as an absolute URL, which is all that browsers ask of type=url.
 * Source: https://url.spec.whatwg.org/#concept-basic-url-parser. Left out: IDNA's rules for hosts and IPv4 numbers out of
 * range; an IPv6 address is only looked at for its characters.
 */
export function isAbsoluteUrl(text: string): boolean {
  const match = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(text.trim());
  if (match === null) return false;
  const [, scheme = '', rest = ''] = match;
  const isSpecial = SPECIAL.has(scheme.toLowerCase());
  if (!isSpecial && !rest.startsWith('//')) return true;
  const authority = /^[\\/]*([^\\/?#]*)/.exec(rest)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const parts = /^(\[[0-9a-f:.]*\]|[^:]*)(?::(\d*))?$/i.exec(host);
  if (parts === null) return scheme.toLowerCase() === 'file';
  const [, name = '', port = ''] = parts;
  if (port !== '' && Number(port) > 65535) return false;
  if (name.startsWith('[')) return true;
  if (!isSpecial) return !/[\0\t\n\r #/<>?@[\\\]^|]/.test(name);
  return name !== '' && !FORBIDDEN_IN_HOST.test(unescaped(name));
}

function unescaped(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}
