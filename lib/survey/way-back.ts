/**
 * Whether a link tells where to go after what it leads to, and that is where the survey begins: "/register?next=/survey/".
 * @param startUrl of the survey's first page; the first page of a site is none to come back to
 */
export function isWayBack(link: string, startUrl: string): boolean {
  const [, place = '', query = ''] = /^\w+:\/\/[^/]*([^?#]*)(\?[^#]*)?/.exec(startUrl) ?? [];
  const [, parameters = ''] = link.split('?');
  const target = `=${place}${query}`;
  return (
    place.length > 1 && (parameters.includes(target) || parameters.includes(`=${encodeURIComponent(target.slice(1))}`))
  );
}
