/**
 * The usual English sentences of Django, WTForms, Django REST framework, colander, Rails, Laravel, ASP.NET and browsers, and
 * what they ask for: a regular expression, then the attributes of a Lesson, separated by ";". Further columns are tried in
 * turn where the one before was refused, too. What other languages say is put into English first (see in-english.ts).
 * What a row has read, the rows below it do not see: the narrower come first.
 * N is a number, D a date, T a time, C the word for characters; L, M, G and B say at least, at most, greater and less than.
 */
const TABLE = String.raw`
\bibans?\b|pattern=DE89370400440532013000|pattern=GB82WEST12345698765432|pattern=FR1420041010050500013M02606|pattern=NL91ABNA0417164300
\bisbn\b.*\b13\b|pattern=9780306406157
\bisbn\b|pattern=9780306406157|pattern=0306406152
between D and D|min=$1;max=$2
N words\b.*(?:L) N|words=$2
N words\b.*\b(?:M N|N is the (?:limit|maximum))|mostwords=$2
N C\b.*(?:L) N|minlength=$2
N C\b.*\b(?:M N|N is the (?:limit|maximum))|maxlength=$2
N[- ]?C limit|limit (?:of|is) N C|maxlength=$1
N[- ]?words? limit|limit (?:of|is) N words|mostwords=$1
length is less than (?:\w+ )?minimum of N|minlength=$1
length is greater than (?:\w+ )?maximum of N|maxlength=$1
(?:within|in|during|from) the (?:last|past|previous) (?:N )?(?:day|week|month)|(?:more|older|longer) than N (?:days|weeks|months) (?:ago|old|in the past)|type=date;when=recent
(?:up to|at most|more than|within|exceed) (?:N )?(?:day|week|month)s? (?:in advance|ahead)|type=date;when=soon
(?:N |one )?(?:hour|day|week|month)(?:s|'s|s')? (?:in advance|ahead|notice|before)|type=date;when=future
(?:within|in|during|for) the next (?:N )?(?:days?|weeks?|months?)|within N days (?:from|of) (?:today|now)|type=date;when=soon
(?:L|G|after|on or after|from|starting|since) D|min=$1
(?:M|B|before|on or before|until|by|last [a-z ]{0,20}) D|max=$1
(?:between|from) T (?:and|to|until|-|\u2013) T|min=$1;max=$2;type=time
(?:L|after|from) T|min=$1;type=time
(?:M|before|until) T|max=$1;type=time
N ?(?:and|to|or|-|\u2013) ?N C|minlength=$1;maxlength=$2
length of N and (?:a )?M N|minlength=$1;maxlength=$2
too short\b[^.]*?N C|minlength=$1
too long\b[^.]*?N C|maxlength=$1
(?:exactly|should be|must be|have) N C|minlength=$1;maxlength=$1
N ?(?:and|to|or|-|\u2013) ?N words|words=$1;mostwords=$2
exactly N words|words=$1;mostwords=$1
(?:L|have) N words|words=$1
(?:M|B) N words|N words or (?:less|fewer)|mostwords=$1
N C at (?:the )?most|maxlength=$1
L N C|(?:text to )?N C or more|(?:shortest|minimum) length N|minlength=$1
(?:M|B|longer than) N C|N C or less|longest length N|maximum length N|maxlength=$1
N (?!(?:[a-z]+ )?(?:char|attempt|tr(?:y|ies)|minute|second|credit))(?:[a-z]+ ){0,3}(?:left|available|remaining)\b|max=$1
N digits (?:in total|before)|digits=$1
N (?:decimal|digits after)|places=$1
(?:between|from|range|\() ?\W*N ?(?:and|to|-|,) ?N|min=$1;max=$2
N to N|min=$1;max=$2
(?:more than|over|above) N\b[^.]*\b(?:call|contact|phone|write|get in touch|ask|e-?mail)\b|max=$1
(?:since|from|after) ([12]\d{3})\b|min=$1
\b(?:that|so|too|this) old\b|when=past
N (?:[a-z]+ )?at (?:the )?most|max=$1
\bonly (?:[a-z]+ )?N\b(?! (?:digit|number|figure|decimal))|max=$1
N (?:[a-z]+ )?at (?:the )?least|min=$1
L N|N or (?:more|greater|higher|above|older|over)|min=$1
M N|N or (?:less|fewer|lower|below)|max=$1
G N|above=$1
B N|below=$1
(?:exactly|choose|select|pick|tick|value is) N|min=$1;max=$1
'lte?' tag|\btoo (?:many|large|high)\b(?!.*\d)|max=5|max=2|max=1
'gte?' tag|\btoo (?:few|small|low)\b(?!.*\d)|min=10|min=100|min=1000
multiples? of (?:step size )?N|step=$1
\beven numbers?\b|step=2
\bodd numbers?\b|pattern=[1-9]?[13579]
\bquarters?\b|step=0.25
(?:answer|say|type|write|put) (?:only )?(?:with )?([a-z]+ or [a-z]+)\W*$|pattern=$1
non-?negative|min=0
positive|min=1
negative|max=-1
one of(?: the following[^:]*)?:? +(?!these|the)(.+)|pattern=$1
integer|whole number|type int\b|step=1
hex(?:adecimal)? colou?r|colou?r code|pattern=#[0-9a-f]{6}
e-?mail|type=email
\burl|web ?(?:site|page|address)|\blink|type=url
[ug]uid|pattern=[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}
\bip(?:v4)?\b|pattern=192\.0\.2\.[1-9]\d?|pattern=2001:db8(?::[1-9a-f][0-9a-f]{3}){6}
ipv6|pattern=2001:db8(?::[1-9a-f][0-9a-f]{3}){6}
(?:domain|host) ?name|pattern=[a-z]{5,9}\.example\.org
json|pattern=\{"answer": [1-9]\d?\}|pattern=\["[a-z]{5}"\]
duration|pattern=0\d:[0-5]\d:[0-5]\d|pattern=P[1-9]D|pattern=[1-9]\d?
date\W*(?:and)?\W*time|type=datetime-local|type=datetime-local;format=YYYY-MM-DD HH:MM:SS|type=datetime-local;format=YYYY-MM-DDTHH:MM|type=datetime-local;format=DD/MM/YYYY HH:MM
date(?!.*\b(?:after|before|later|earlier)\b)|type=date|type=date;format=DD/MM/YYYY|type=date;format=MM/DD/YYYY|type=date;format=DD.MM.YYYY
\btime\b|type=time|type=time;format=HH:MM:SS
(?:country|dialling|calling) code|pattern=\+44|pattern=44|pattern=GB
\be\.?164\b|pattern=\+442079460\d{3}|pattern=\+12025550\d\d\d
phone|mobile|pattern=\+442079460\d{3}|pattern=07700900\d{3}|pattern=\(202\) 555-01\d\d|pattern=\+120255501\d\d|pattern=202-555-01\d\d
post ?code|pattern=LS[1-9] [1-9]JT
\bzip\b|pattern=9\d{4}
slug|pattern=[a-z]{4,8}-[a-z]{4,8}
only (?:contain )?(?:digits|numbers)|digits only|pattern=[1-9]\d+
lower-?case letters?,? ?(?:and |or )?(?:digits|numbers)|pattern=[a-z]+\d{2}
(?:upper-?case|capital) letters?,? ?(?:and |or )?(?:digits|numbers)|pattern=[A-Z]+\d{2}
letters.*(?:digits|numbers)|alphanum(?:eric)?\b|pattern=[A-Za-z]+\d{2}
lower-?case|pattern=[a-z]+
upper-?case|capital|pattern=[A-Z]+
letters|pattern=[A-Z][a-z]+
\b(?:in|with|using|as|use|med|mit|en|con) (?:digits|figures)\b|type=number
(?<!\b(?:insurance|account|nhs|vehicle registration|car registration) )\bnumber|float|decimal|numeric|type=number
(?:n't|not|cannot|\bno) (?:[a-z]+ )*future|(?:before|earlier than) (?:today|now)|when=past
\b(?:is|was|lies|falls) in the future|when=past
\b(?:is|was|lies|falls) in the past|when=future
future|(?:n't|not|cannot|\bno) (?:[a-z]+ )*past\b|(?:after|later than) (?:today|now)|when=future
past\b|when=past
(?:must|should|ha(?:s|ve) to|needs? to) (?:differ|(?:be|have an?|use an?) different)\b|(?:n't|not|cannot) be (?:the )?(?:same|equal|identical)|distinct=1
must match(?! (?:the )?(?:format|following|pattern|regular|required))|(?:n't|not) match(?!.*(?:format|pattern|expression))|not the same|(?:must|should) be (?:equal|the same|identical)|same as|different|same=1
already|taken|unique|belongs to (?:a|another)\b|exists|in use|duplicate|unique=1
(?:^|[.,;:] |please )(?:leave|keep)\b[^.]{0,30}\b(?:empty|blank)|open=1
required|(?:can'?t|cannot|not) be (?:blank|empty|null)|must (?:be (?:filled|accepted|checked|ticked|true|answered)|agree|accept|tick|check|choose|select|answer)|please (?!correct|fix|check)|missing|no (?:answer|choice|option|value|file)|\bmandatory\b|required=1
`;

export interface Rule {
  readonly words: RegExp;
  /** What to take the control for, then what else. */
  readonly ways: readonly string[];
}

let made: readonly Rule[] | undefined;

/** Made at the first error: most users never meet one. */
export function rules(): readonly Rule[] {
  made ??= TABLE.trim()
    .split('\n')
    .map((line) => {
      // The words have bars of their own, and no attributes.
      const [words = '', ...ways] = line.split(/\|(?=[a-z]+=)/);
      return { words: new RegExp(words.replace(/\b[NDTCLMGB]\b/g, (letter) => PARTS[letter] ?? '')), ways };
    });
  return made;
}

const PARTS: Readonly<Record<string, string>> = {
  N: String.raw`(-?\d+(?:[.,]\d+)*)`,
  T: String.raw`(\d\d:\d\d)`,
  D: String.raw`(\d{4}-\d\d-\d\d)`,
  C: '(?:[a-z-]+ )*(?:char|letters|symbols)[a-z]*',
  L: '(?:at least|no (?:fewer|less|shorter|earlier) than|not be (?:less|smaller|lower|before) than|greater than or equal to|>=|(?:less than )?minimum(?: value| length)?(?: is| of|:)?)',
  M: '(?:at most|no(?:t be|t)? (?:more|longer|greater|higher|later) than|(?:can ?not|can.?t|may not|must not)(?: [a-z]+){1,3} more than|less than or equal to|up to|<=|exceed|(?:greater than )?maximum(?: value| length)?(?: is| of|:)?)',
  G: '(?:greater|more|higher|larger|bigger|above|over|later)(?: than)?',
  B: '(?:less|lower|fewer|smaller|shorter|below|under|earlier)(?: than)?',
};
