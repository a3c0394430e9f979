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
  {
    why: 'names and values with line breaks, which are kept where it comes back without a word',
    replies: [
      '<form method=post action=/sent><input name="a\nb"><input name="c\rd"><input type=radio name=r value="1\n2" required><input type=radio name=r value="3\r\n4"><select name=s><option value="x\ny">x<option value="z\n">z</select><button>Go</button></form>',
    ],
  },
  {
    why: 'answers in another encoding, which are kept where it comes back without a word',
    replies: [
      {
        body: '<form method=post action=/sent><input type=radio name=r value="да" required>да<input type=radio name=r value="нет">нет<input name="имя"><input name=a><button>Go</button></form>',
        encoding: 'windows-1251',
      },
    ],
  },
];
