/** What only a person at the keyboard can break: scripts set values without editing them. */
export const TYPED_ROWS = [
  { why: 'too short', html: '<input name=a minlength=3>', keys: ['a', 'b'], broken: ['tooShort'] },
  { why: 'long enough', html: '<input name=a minlength=2>', keys: ['a', 'b'], broken: [] },
  { why: 'empty again is not too short', html: '<input name=a minlength=3>', keys: ['a', 'Backspace'], broken: [] },
  {
    why: 'a newline of a textarea counts once',
    html: '<textarea name=a minlength=4></textarea>',
    keys: ['a', 'Enter', 'b'],
    broken: ['tooShort'],
  },
  {
    why: 'the page may be too long itself',
    html: '<input name=a maxlength=3 value=abcde>',
    keys: [],
    broken: [],
  },
  {
    why: 'once edited it may not',
    html: '<input name=a maxlength=3 value=abcde>',
    keys: ['End', 'Backspace'],
    broken: ['tooLong'],
  },
  {
    why: 'length counts UTF-16 code units',
    html: '<input name=a maxlength=3 value=😀😀b>',
    keys: ['End', 'Backspace'],
    broken: ['tooLong'],
  },
  { why: 'half a number', html: '<input type=number name=a>', keys: ['1', 'e'], broken: ['badInput'] },
  { why: 'a sign alone', html: '<input type=number name=a>', keys: ['-'], broken: ['badInput'] },
  {
    why: 'no number where one is required',
    html: '<input type=number name=a required>',
    keys: ['-'],
    broken: ['valueMissing', 'badInput'],
  },
  { why: 'a number', html: '<input type=number name=a max=9>', keys: ['1', '0'], broken: ['rangeOverflow'] },
  { why: 'half a date', html: '<input type=date name=a>', keys: ['1', '2'], broken: ['badInput'] },
  {
    why: 'half a date where one is required',
    html: '<input type=date name=a required>',
    keys: ['1', '2'],
    broken: ['valueMissing', 'badInput'],
  },
  { why: 'half a time', html: '<input type=time name=a>', keys: ['1'], broken: ['badInput'] },
  {
    why: 'no address',
    html: '<input type=email name=a minlength=3>',
    keys: ['a'],
    broken: ['typeMismatch', 'tooShort'],
  },
] as const;

/** What the Enter key in the first field submits. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission */
export const ENTER_ROWS = [
  {
    why: 'the first submit button',
    html: '<input name=a><button type=button>x</button><button name=b value=1>1</button><button name=b value=2>2</button>',
  },
  { why: 'an image button', html: '<input name=a><input type=image name=i alt=x><button name=b value=1>1</button>' },
  {
    why: 'a disabled default button blocks',
    html: '<input name=a><button disabled>1</button><button name=b value=2>2</button>',
  },
  { why: 'one field without a button', html: '<input name=a><input type=checkbox name=c checked>' },
  { why: 'two fields without a button', html: '<input name=a><input type=number name=b>' },
  { why: 'a field and a date without a button', html: '<input name=a><input type=date name=b>' },
  { why: 'a field and a text area without a button', html: '<input name=a><textarea name=b></textarea>' },
  {
    why: 'a button after the form by its form attribute',
    html: '<input name=a></form><button form=f name=b value=1>1</button>',
  },
] as const;
