import type { Reply } from '../site.ts';

/** One page as some framework writes it, whose server has rules of its own. */
export interface FrameworkPage {
  readonly why: string;
  /** @param errors what is wrong, by field; empty at first */
  readonly page: (errors: Readonly<Record<string, string>>) => string;
  /** What is wrong with the answers, by field; empty where they are taken. */
  readonly check: (fields: URLSearchParams) => Readonly<Record<string, string>>;
  /** Of the page that came back; 200 unless told. */
  readonly status?: number;
}

/** The site of one page: thanks, or the page with its errors. */
export function replyOf({ page, check, status = 200 }: FrameworkPage, fields: URLSearchParams | undefined): Reply {
  if (fields === undefined) return page({});
  const errors = check(fields);
  return Object.keys(errors).length === 0 ? '<h1>Thank you</h1>' : { status, body: page(errors) };
}

/** The errors of the fields that are wrong. */
export function wrong(checks: Readonly<Record<string, readonly [isFine: boolean, message: string]>>) {
  const failed = Object.entries(checks).filter(([, [isFine]]) => !isFine);
  return Object.fromEntries(failed.map(([name, [, message]]) => [name, message]));
}

export function isDate(day: string | null, month: string | null, year: string | null): boolean {
  if (!day || !month || !/^\d{4}$/.test(year ?? '')) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
}
