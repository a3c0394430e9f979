import type { ControlType } from '../form/control.ts';
import { civilFromDays, padded } from '../form/type/calendar.ts';
import { DAYS_BEFORE, type DateTopic, dateTopicOf, isOfBirth } from './date-and-time.ts';
import type { DrawContext } from './question.ts';
import type { Random } from './random.ts';
import type { Topic } from './topic.ts';

const GIVEN_NAMES = 'Amina|Ben|Chloe|Ewa|George|Imran|Joan'.split('|');
const FAMILY_NAMES = 'Ahmed|Baker|Davies|Evans|Green|Khan|Taylor'.split('|');

/** What a person writes into a single line about a topic. `words` are the control's, for hints at the format. */
type Write = (context: DrawContext, words: string) => string;

const WRITERS: Readonly<Partial<Record<Topic | ControlType, Write>>> = {
  // https://www.rfc-editor.org/rfc/rfc2606: names that belong to nobody.
  email: ({ random }) => `${namePart(random)}${random.integer(1, 9999)}@example.org`,
  url: ({ random }) =>
    `https://www.example.org/${random.pick(['about', 'projects', 'people', 'news'])}/${random.integer(1, 999)}`,
  // https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama: numbers that nobody has. Of them those
  // of London pass the checks of https://github.com/google/libphonenumber, and mobile ones do not.
  tel: ({ random }, words) =>
    /\b(mobile|cell)\b/.test(words)
      ? `07700900${padded(random.integer(0, 999), 3)}`
      : `02079460${padded(random.integer(0, 999), 3)}`,
  // https://www.rfc-editor.org/rfc/rfc5737: addresses for documentation.
  ip: ({ random }) => `192.0.2.${random.integer(1, 254)}`,
  uuid: ({ random }) => uuid(random),
  iban: ({ random }) => iban(`37040044${padded(random.integer(0, 9_999_999), 10)}`),
  isbn: ({ random }) => isbn(`9780${padded(random.integer(0, 99_999_999), 8)}`),
  // https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
  nino: ({ random }) => `AB${padded(random.integer(0, 999_999), 6)}${random.pick(['A', 'B', 'C', 'D'])}`,
  nhs: ({ random }) => nhsNumber(random),
  'sort-code': ({ random }) => [10, 20, 30].map((least) => random.integer(least, least + 9)).join('-'),
  account: ({ random }) => String(random.integer(10_000_000, 99_999_999)),
  plate: ({ random }) => `AB${random.integer(51, 74)} CD${random.pick(['E', 'F', 'G'])}`,
  slug: ({ random }) =>
    `${random.pick(['my', 'our', 'the'])}-${random.pick(['project', 'course', 'group'])}-${random.integer(1, 99)}`,
  postcode: ({ random }, words) =>
    /\bzip\b/.test(words)
      ? padded(random.integer(10_000, 99_999), 5)
      : random.pick(['LS2 9JT', 'M13 9PL', 'EH8 9YL', 'CF10 3AT']),
  birth: (context, words) => dateText(context, 'birth', words),
  date: (context, words) => dateText(context, dateTopicOf(words), words),
  year: ({ random, today }, words) => {
    const [least, most] = isOfBirth(words) ? [19, 65] : [0, 20];
    return String(civilFromDays(today).year - random.integer(least, most));
  },
  time: ({ random }) => `${padded(random.integer(8, 18), 2)}:${padded(random.integer(0, 11) * 5, 2)}`,
  'given-name': ({ random }) => random.pick(GIVEN_NAMES),
  'family-name': ({ random }) => random.pick(FAMILY_NAMES),
  username: ({ random }) => `${namePart(random)}${random.integer(1, 9999)}`,
  organisation: ({ random }) => random.pick(['University of Leeds', 'Riverside College', 'Green and Sons']),
  job: ({ random }) => random.pick(['Student', 'Lecturer', 'Librarian', 'Technician']),
  street: ({ random }) =>
    `${random.integer(1, 200)} ${random.pick(['High Street', 'Station Road', 'Park Lane', 'Mill Road'])}`,
  city: ({ random }) => random.pick(['Leeds', 'Bristol', 'Edinburgh', 'Cardiff']),
  country: ({ random }) => random.pick(['United Kingdom', 'France', 'India', 'Nigeria']),
  name: ({ random }) => `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`,
  colour: ({ random }) => random.pick(['blue', 'green', 'red']),
  number: ({ random }) => String(random.integer(1, 20)),
};

export function writerFor(topic: Topic | ControlType): Write | undefined {
  const range = usualRange(topic);
  return range === undefined ? WRITERS[topic] : ({ random }) => String(random.integer(...range));
}

/** The numbers that people give about a topic, where it has few. */
export function usualRange(topic: Topic | ControlType | undefined): readonly [number, number] | undefined {
  return RANGES[topic ?? 'text'];
}

const RANGES: Readonly<Partial<Record<Topic | ControlType, readonly [number, number]>>> = {
  age: [18, 65],
  income: [12_000, 60_000],
  // Every month has them.
  day: [1, 28],
  month: [1, 12],
  // On a clock of twelve hours as well as on one of 24, and in two digits where these are wanted.
  hour: [10, 12],
  minute: [10, 59],
};

function namePart(random: Random): string {
  return `${random.pick(GIVEN_NAMES)}.${random.pick(FAMILY_NAMES)}`.toLowerCase();
}

/** https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
function uuid(random: Random): string {
  const hex = (digits: number) =>
    random
      .integer(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** A German one with its check digits. https://www.iso.org/standard/81090.html */
function iban(account: string): string {
  let rest = 0;
  // D is 13, E is 14.
  for (const digit of `${account}131400`) rest = (rest * 10 + Number(digit)) % 97;
  return `DE${padded(98 - rest, 2)}${account}`;
}

/** With its check digit. https://www.isbn-international.org/content/isbn-users-manual */
function isbn(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** One of the numbers for tests, with its check digit. https://digital.nhs.uk/services/nhs-number */
function nhsNumber(random: Random): string {
  for (;;) {
    const digits = `999${padded(random.integer(0, 999_999), 6)}`;
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}

/** In the order that a placeholder or label asks for, else as ISO 8601, which most date fields take. */
function dateText({ random, today }: DrawContext, topic: DateTopic, words: string): string {
  const [from, to] = DAYS_BEFORE[topic];
  const { year, month, day } = civilFromDays(today - random.integer(to, from));
  const [y, m, d] = [padded(year, 4), padded(month, 2), padded(day, 2)];
  if (/\bdd mm yyyy\b/.test(words)) return `${d}/${m}/${y}`;
  if (/\bmm dd yyyy\b/.test(words)) return `${m}/${d}/${y}`;
  return `${y}-${m}-${d}`;
}
