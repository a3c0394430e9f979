import type { Reply } from '../survey/site.ts';

/** A site that once broke the robot. */
export interface Regression {
  readonly why: string;
  readonly replies: readonly Reply[];
}

const asking = (controls: string) => [`<form method=post><input name=a>${controls}<button>Go</button></form>`];

export const REGRESSIONS: readonly Regression[] = [
  {
    why: 'a known page submitted a hidden control without a name',
    replies: asking('<input type=hidden value=nameless>'),
  },
  {
    why: 'a known page submitted the value of a hidden _charset_',
    replies: asking('<input type=hidden name=_charset_ value=something>'),
  },
  { why: 'a week before the year 1', replies: asking('<input type=week max=0001-W01 name=w required>') },
  { why: 'a date past all dates', replies: asking('<input type=date min=275760-09-13 name=d required>') },
  {
    why: "a file type named as one of every object's own",
    replies: asking('<input type=file name=f accept=constructor>'),
  },
  {
    why: 'files of a urlencoded form, which are kept where it comes back without a word',
    replies: [
      '<form action=/sent><input type=file name=f multiple required accept=.txt,.csv,.png><button>Go</button></form>',
    ],
  },
];
