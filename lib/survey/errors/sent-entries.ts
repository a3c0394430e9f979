import type { Entry } from '../../form/entry.ts';
import type { PageRequest } from '../exchange.ts';

/** The entries of a urlencoded request that the robot sent; those that cannot be read are left out. */
export function sentEntries(request: PageRequest): Entry[] {
  const text = request.method === 'GET' ? request.url.slice(request.url.indexOf('?') + 1) : String(request.body);
  return text.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    const [name, value] = [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}
