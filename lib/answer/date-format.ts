import { MONTHS } from './month-names.ts';

/**
 * A date, time or both, written in another format.
 * @param iso as HTML writes it: 2030-01-31, 13:45, 2030-01-31T13:45
 * @param format of YYYY, YY, DD, D, HH, SS, MMMM and MMM (the month's name), and MM, which is minutes after HH and months elsewhere
 */
export function inFormat(iso: string, format: string): string {
  const { groups = {} } = PARTS.exec(iso) ?? {};
  let isTime = false;
  return format.replace(/Y{2,4}|M{3,4}|[DHMS]{2}|D/g, (token) => {
    if (token === 'HH') isTime = true;
    if (token === 'D') return String(Number(groups['D']));
    if (token.startsWith('MMM'))
      return (MONTHS[Number(groups['M']) - 1] ?? '').slice(0, token === 'MMM' ? 3 : undefined);
    const part = groups[token === 'MM' && isTime ? 'N' : (token[0] ?? '')] ?? '00';
    return part.slice(-token.length);
  });
}

const PARTS = /^(?:(?<Y>\d{4,})-(?<M>\d\d)-(?<D>\d\d)T?)?(?:(?<H>\d\d):(?<N>\d\d))?(?::(?<S>\d\d))?/;
