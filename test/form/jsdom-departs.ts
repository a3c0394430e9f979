/** Pages of the corpus that jsdom reads otherwise than browsers do, by what it does. */
const DEPARTURES: Readonly<Record<string, readonly string[]>> = {
  'submits disabled options': [
    'a-disabled-option-selected-satisfies-required',
    'a-disabled-selected-option-is-not-submitted',
    'disabled-first-option-as-placeholder',
    'disabled-hidden-first-option-as-placeholder',
    'select-only-selected-disabled-in-a-group',
    'select-the-selected-option-is-disabled',
  ],
  'has no form element pointer': [
    'a-form-straight-inside-a-table-owns-the-cells',
    'closed-by-a-misnested-end-tag',
    'form-owner-before-a-template-left-open',
    'table-form-after-one-that-its-end-tag-left-open',
    'table-form-between-row-and-cell',
    'table-form-between-table-and-row',
    'table-form-ended-before-the-table',
    'table-form-in-a-body',
    'table-form-with-selects-that-cells-close',
    'table-hidden-inputs-straight-in-a-table',
  ],
  'looks for a radio group inside the form only': [
    'a-group-reaches-over-a-form-attribute',
    'required-radio-groups-across-forms-of-one-name',
  ],
  'validates a radio button without a name, as the Standard says': ['a-radio-button-without-a-name-stands-alone'],
  'writes times its own way': [
    'a-local-date-and-time-is-normalised',
    'steps-of-local-dates-and-times',
    'type-datetime-local-limits-and-steps',
    'type-datetime-local-values',
    'type-time-values',
  ],
  'sanitises a range before it knows its limits, and moves it to no step': [
    'a-range-between-two-steps-takes-the-upper',
    'a-range-is-moved-to-a-step',
    'a-range-lies-in-the-middle-by-itself',
    'type-range-between-steps-of-tenths',
    'type-range-default',
    'type-range-values-of-odd-forms',
    'type-range-with-an-exponent',
    'type-range-with-min-over-max',
    'type-range-with-steps',
  ],
  'has no word for a submit button without a value': [
    'a-submit-button-without-value-sends-an-empty-one',
    'required-of-every-type',
  ],
  'tells HTML from SVG, as browsers do': ['control-straight-in-an-svg'],
  'leaves out what stands in a datalist, as the Standard says': [
    'controls-in-a-datalist-are-not-sent',
    'datalist-with-a-select-for-old-browsers',
  ],
  'takes the direction from the control only, and for controls of every type': [
    'dirname-auto-by-the-value',
    'dirname-auto-on-an-ancestor',
    'dirname-empty',
    'dirname-inherited',
    'dirname-of-a-telephone-number',
    'dirname-of-all-types',
    'dirname-takes-the-direction-of-an-ancestor',
  ],
  'forgives stray text in min, max and step, as the Standard says': [
    'limits-are-parsed-with-forgiveness',
    'type-number-steps-with-stray-text-in-the-limits',
    'type-number-with-wrong-steps',
  ],
  'reads it without scripting': ['page-with-noscript'],
  'takes any size for a drop-down or a list box by other rules': ['select-with-a-wrong-size'],
  'breaks lines by the number of columns': ['textarea-wrap-hard'],
  'knows no colours but #rrggbb': ['type-color-alpha', 'type-color-values', 'type-color-with-css-values'],
  'knows days after the last of Date': ['type-date-far-away'],
  'has steps of fractions of a day, as the Standard says': ['type-date-steps'],
  'accepts an empty address beside others': ['type-email-multiple'],
  'leaves line breaks in addresses, as the Standard says': ['type-email-multiple-with-line-breaks'],
};

/** What jsdom does there, by the name of the page. */
export const JSDOM_DEPARTS: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTURES).flatMap(([what, pages]) => pages.map((page) => [page, what])),
);
