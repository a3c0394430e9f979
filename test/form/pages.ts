export interface ComparedPage {
  readonly why: string;
  readonly html: string;
  /** Typed into the controls of those names. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where jsdom departs from the Standard: what the Standard says, of the first form without a submitter. */
  readonly standard?: {
    readonly jsdom: string;
    readonly violations: readonly string[];
    readonly entries: readonly string[];
  };
}

/** Pages that jsdom and we must read alike. */
export const PAGES: readonly ComparedPage[] = [
  { why: 'a text control submits its value', html: '<form><input name=a value=1></form>' },
  { why: 'a control without a name submits nothing', html: '<form><input value=1><select><option>x</select></form>' },
  { why: 'an unknown type is text', html: '<form><input type=money name=a value="1\n2"></form>' },
  { why: 'a type is not case-sensitive', html: '<form><input type=CHECKBOX name=a><input type=Radio name=b></form>' },
  { why: 'a control outside belongs by its form attribute', html: '<form id=f></form><input form=f name=a value=1>' },
  { why: 'a form attribute wins over the form around', html: '<form id=f></form><form><input form=f name=a></form>' },
  { why: 'a form attribute that names nothing owns nothing', html: '<form><input form=nowhere name=a></form>' },
  { why: 'an empty form attribute owns nothing', html: '<form><input form name=a></form>' },
  { why: 'a form attribute that names no form owns nothing', html: '<p id=p></p><form><input form=p name=a></form>' },
  { why: 'the first of two elements with an id counts', html: '<p id=f></p><form id=f></form><input form=f name=a>' },
  { why: 'a nested form is not there', html: '<form><input name=a><form><input name=b></form><input name=c></form>' },
  {
    why: 'a form straight inside a table owns the cells',
    html: '<table><form><tr><td><input name=a></td></tr></form></table>',
    standard: { jsdom: 'has no form element pointer', violations: [], entries: ['a='] },
  },
  {
    why: 'a disabled control submits nothing',
    html: '<form><input disabled required name=a><button disabled name=b></form>',
  },
  { why: 'disabled="false" is disabled', html: '<form><input disabled=false name=a value=1></form>' },
  { why: 'a disabled fieldset disables', html: '<form><fieldset disabled><input required name=a></fieldset></form>' },
  {
    why: 'the first legend of a disabled fieldset is left out',
    html: '<form><fieldset disabled><legend><input name=a></legend><legend><input name=b></legend><input name=c></fieldset></form>',
  },
  {
    why: 'a legend within a legend frees from one fieldset only',
    html: '<form><fieldset disabled><fieldset disabled><legend><input name=a></legend></fieldset></fieldset></form>',
  },
  {
    why: 'a legend that is no child does not free',
    html: '<form><fieldset disabled><div><legend><input name=a></legend></div></fieldset></form>',
  },
  {
    why: 'a checkbox without value is on',
    html: '<form><input type=checkbox name=a checked><input type=checkbox name=b></form>',
  },
  { why: 'a checkbox with an empty value sends it', html: '<form><input type=checkbox name=a value checked></form>' },
  {
    why: 'of checked radio buttons the last counts',
    html: '<form><input type=radio name=a value=1 checked><input type=radio name=a value=2 checked></form>',
  },
  {
    why: 'one required radio button requires the group',
    html: '<form><input type=radio name=a value=1><input type=radio name=a value=2 required></form>',
  },
  {
    why: 'a checked radio button satisfies its group',
    html: '<form><input type=radio name=a value=1 checked><input type=radio name=a value=2 required></form>',
  },
  {
    why: 'a group does not reach into another form',
    html: '<form><input type=radio name=a required></form><form><input type=radio name=a checked></form>',
  },
  {
    why: 'a group reaches over a form attribute',
    html: '<form id=f><input type=radio name=a required></form><input form=f type=radio name=a checked>',
    standard: { jsdom: 'looks for the group inside the form only', violations: [], entries: ['a=on'] },
  },
  {
    why: 'a radio button without a name stands alone',
    html: '<form><input type=radio required><input type=radio checked></form>',
  },
  {
    why: 'a disabled radio button still requires its group',
    html: '<form><input type=radio name=a required disabled><input type=radio name=a></form>',
  },
  { why: 'a drop-down selects its first option', html: '<form><select name=a><option>1<option>2</select></form>' },
  {
    why: 'a drop-down skips disabled options',
    html: '<form><select name=a><option disabled>1<option>2</select></form>',
  },
  {
    why: 'a drop-down of disabled options submits nothing',
    html: '<form><select name=a><option disabled>1</select></form>',
  },
  {
    why: 'a disabled selected option is not submitted',
    html: '<form><select name=a><option>1<option disabled selected>2</select></form>',
    standard: { jsdom: 'submits disabled options', violations: [], entries: [] },
  },
  {
    why: 'a list box selects nothing by itself',
    html: '<form><select name=a size=3><option>1<option>2</select></form>',
  },
  {
    why: 'of selected options the last counts',
    html: '<form><select name=a><option selected>1<option selected>2<option>3</select></form>',
  },
  {
    why: 'a list of many submits all selected',
    html: '<form><select multiple name=a><option selected>1<option selected>2<option>3</select></form>',
  },
  {
    why: 'an optgroup disables its options',
    html: '<form><select name=a><optgroup disabled><option>1</optgroup><option>2</select></form>',
  },
  {
    why: 'an option text is stripped and collapsed',
    html: '<form><select name=a><option>  one\n  two </select></form>',
  },
  { why: 'an empty option value is sent', html: '<form><select name=a><option value>none</select></form>' },
  {
    why: 'a placeholder option is no answer',
    html: '<form><select required name=a><option value>choose<option>1</select></form>',
  },
  {
    why: 'an empty option further down is an answer',
    html: '<form><select required name=a><option>1<option selected value>none</select></form>',
  },
  {
    why: 'a placeholder in an optgroup is an answer',
    html: '<form><select required name=a><optgroup><option value>x</optgroup></select></form>',
  },
  {
    why: 'a list box has no placeholder',
    html: '<form><select required size=2 name=a><option selected value>x</select></form>',
  },
  {
    why: 'a required list box wants a selection',
    html: '<form><select required size=2 name=a><option>x</select></form>',
  },
  {
    why: 'a disabled option selected satisfies required',
    html: '<form><select required name=a><option disabled selected>1</select></form>',
    standard: { jsdom: 'submits disabled options', violations: [], entries: [] },
  },
  { why: 'the first newline of a textarea is dropped', html: '<form><textarea name=a>\n\nx</textarea></form>' },
  { why: 'newlines of a textarea are sent as CR LF', html: '<form><textarea name=a>x\r\ny\nz</textarea></form>' },
  { why: 'a required textarea wants a value', html: '<form><textarea required name=a></textarea></form>' },
  {
    why: 'a read-only control is sent and not validated',
    html: '<form><input readonly required name=a><textarea readonly required name=b></textarea></form>',
  },
  {
    why: 'a hidden control is not validated',
    html: '<form><input type=hidden required pattern=x name=a value=1></form>',
  },
  {
    why: 'a hidden _charset_ tells the encoding',
    html: '<form><input type=hidden name=_charset_ value=x></form>',
    standard: { jsdom: 'does not know _charset_', violations: [], entries: ['_charset_=UTF-8'] },
  },
  { why: 'another _charset_ does not', html: '<form><input name=_charset_ value=x></form>' },
  {
    why: 'controls in a datalist are not sent',
    html: '<form><datalist><input name=a required><option>x</datalist></form>',
  },
  {
    why: 'an empty file control sends an empty file',
    html: '<form><input type=file name=a><input type=file name=b required></form>',
  },
  {
    why: 'only the pressed button is sent',
    html: '<form><button name=a value=1>A</button><input type=submit name=b value=2><button type=button name=c>C</button></form>',
  },
  {
    why: 'a submit button without value sends an empty one',
    html: '<form><input type=submit name=a><button name=b>B</button></form>',
  },
  { why: 'an image button sends coordinates', html: '<form><input type=image name=a><input type=image></form>' },
  {
    why: 'a reset button is not sent',
    html: '<form><input type=reset name=a value=1><button type=reset name=b>B</button></form>',
  },
  { why: 'an unknown button type is submit', html: '<form><button type=go name=a value=1>A</button></form>' },
  {
    why: 'output and object are left out',
    html: '<form><output name=a>1</output><object name=b></object><input name=c></form>',
  },
  {
    why: 'controls in a template are not there',
    html: '<form><template><input name=a></template><input name=b></form>',
  },
  { why: 'dirname sends the direction', html: '<form><input name=a dirname=d value=x></form>' },
  {
    why: 'dirname takes the direction of an ancestor',
    html: '<form dir=rtl><textarea name=a dirname=d></textarea></form>',
    standard: { jsdom: 'looks at the control only', violations: [], entries: ['a=', 'd=rtl'] },
  },
  { why: 'newlines are stripped from a text value', html: '<form><input name=a value="x\ny\r\nz"></form>' },
  { why: 'an e-mail value is trimmed', html: '<form><input type=email name=a value=" a@b.c "></form>' },
  {
    why: 'e-mail values are trimmed one by one',
    html: '<form><input type=email multiple name=a value=" a@b.c , d@e "></form>',
  },
  { why: 'a URL value is trimmed', html: '<form><input type=url name=a value=" http://x/ "></form>' },
  {
    why: 'a wrong number is dropped',
    html: '<form><input type=number name=a value=1x><input type=number name=b value=1e2></form>',
  },
  {
    why: 'numbers of odd forms',
    html: '<form><input type=number name=a value=+1><input type=number name=b value=.5><input type=number name=c value=5.><input type=number name=d value=-0></form>',
  },
  {
    why: 'a range lies in the middle by itself',
    html: '<form><input type=range name=a><input type=range name=b min=1 max=10></form>',
    standard: { jsdom: 'sanitises before it knows the limits', violations: [], entries: ['a=50', 'b=6'] },
  },
  {
    why: 'a range is clamped',
    html: '<form><input type=range name=a value=200><input type=range name=b value=-5></form>',
  },
  {
    why: 'a range is moved to a step',
    html: '<form><input type=range name=a step=10 value=44><input type=range name=b min=3 step=10 value=44></form>',
    standard: { jsdom: 'does not move to a step', violations: [], entries: ['a=44', 'b=43'] },
  },
  {
    why: 'a range between two steps takes the upper',
    html: '<form><input type=range name=a min=0 step=10 value=45></form>',
    standard: { jsdom: 'does not move to a step', violations: [], entries: ['a=50'] },
  },
  {
    why: 'a wrong colour is black',
    html: '<form><input type=color name=a value=x><input type=color name=b value=#ABCDEF></form>',
  },
  {
    why: 'wrong dates are dropped',
    html: '<form><input type=date name=a value=2023-02-29><input type=date name=b value=2024-02-29><input type=month name=c value=2024-13></form>',
  },
  {
    why: 'weeks of years with 52 and 53',
    html: '<form><input type=week name=a value=2020-W53><input type=week name=b value=2021-W53><input type=week name=c value=2021-W00></form>',
  },
  {
    why: 'times of all precisions',
    html: '<form><input type=time name=a value=12:30><input type=time name=b value=12:30:15.5><input type=time name=c value=24:00></form>',
  },
  {
    why: 'a local date and time is normalised',
    html: '<form><input type=datetime-local name=a value="2024-02-29 12:30:00.000"><input type=datetime-local name=b value=2024-02-29T12:30:01.50></form>',
    standard: {
      jsdom: 'writes fractions of seconds wrongly',
      violations: [],
      entries: ['a=2024-02-29T12:30', 'b=2024-02-29T12:30:01.5'],
    },
  },
  {
    why: 'e-mail addresses that are valid and not',
    html: '<form><input type=email name=a><input type=email name=b><input type=email name=c></form>',
    values: { a: 'a@b', b: 'a@b..c', c: 'a b@c' },
  },
  {
    why: 'several e-mail addresses',
    html: '<form><input type=email multiple name=a><input type=email multiple name=b></form>',
    values: { a: 'a@b,c@d', b: 'a@b,,c@d' },
  },
  {
    why: 'URLs that are valid and not',
    html: '<form><input type=url name=a><input type=url name=b><input type=url name=c><input type=url name=d><input type=url name=e></form>',
    values: { a: 'http://x', b: 'x', c: '//x/', d: 'mailto:x', e: 'http://' },
  },
  {
    why: 'URLs of odd forms',
    html: '<form><input type=url name=a><input type=url name=b><input type=url name=c><input type=url name=d></form>',
    values: { a: 'http:x', b: 'http://x:99999/', c: 'http://a b/', d: 'https://u:p@h:1/p?q#f' },
  },
  {
    why: 'a pattern holds for the whole value',
    html: '<form><input pattern=[a-z]+ name=a><input pattern=a|b name=b></form>',
    values: { a: 'abc1', b: 'ab' },
  },
  { why: 'a pattern does not hold for an empty value', html: '<form><input pattern=x name=a></form>' },
  {
    why: 'a wrong pattern is ignored',
    html: '<form><input pattern="[" name=a><input pattern="a)(b" name=b></form>',
    values: { a: 'x', b: 'x' },
  },
  {
    why: 'a pattern that the v flag refuses is ignored',
    html: '<form><input pattern="\\d{3}\\-\\d{3}" name=a><input pattern="[(]" name=b></form>',
    values: { a: 'x', b: 'x' },
  },
  {
    why: 'a pattern with set operations',
    html: '<form><input pattern="[[a-z]--[aeiou]]+" name=a><input pattern="[[a-z]--[aeiou]]+" name=b></form>',
    values: { a: 'xyz', b: 'abc' },
  },
  {
    why: 'a pattern with properties',
    html: '<form><input pattern="\\p{Lu}\\p{L}*" name=a><input pattern="\\p{Lu}\\p{L}*" name=b></form>',
    values: { a: 'Ärger', b: 'ärger' },
  },
  {
    why: 'a pattern holds for each e-mail address',
    html: '<form><input type=email multiple pattern=".*@x" name=a></form>',
    values: { a: 'a@x,b@y' },
  },
  { why: 'a pattern does not apply to numbers', html: '<form><input type=number pattern=x name=a value=1></form>' },
  {
    why: 'limits of numbers',
    html: '<form><input type=number min=1 max=5 name=a><input type=number min=1 max=5 name=b></form>',
    values: { a: '0', b: '6' },
  },
  {
    why: 'limits are parsed with forgiveness',
    html: '<form><input type=number min=" 5px" name=a></form>',
    values: { a: '4' },
  },
  {
    why: 'steps count from min',
    html: '<form><input type=number min=1 step=2 name=a><input type=number min=1 step=2 name=b></form>',
    values: { a: '3', b: '4' },
  },
  {
    why: 'steps count from the value',
    html: '<form><input type=number value=1 step=2 name=a><input type=number value=1 step=2 name=b></form>',
    values: { a: '3', b: '4' },
  },
  { why: 'whole numbers by default', html: '<form><input type=number name=a></form>', values: { a: '1.5' } },
  { why: 'step=any', html: '<form><input type=number step=any name=a></form>', values: { a: '1.23' } },
  {
    why: 'a wrong step is the default',
    html: '<form><input type=number step=-1 name=a><input type=number step=x name=b></form>',
    values: { a: '1.5', b: '2' },
  },
  {
    why: 'steps of tenths have no noise',
    html: '<form><input type=number step=0.1 name=a><input type=number step=0.1 name=b><input type=number min=0.1 step=0.2 name=c></form>',
    values: { a: '0.3', b: '0.35', c: '0.7' },
  },
  {
    why: 'limits of dates',
    html: '<form><input type=date min=2024-01-01 name=a><input type=date max=2024-01-01 name=b></form>',
    values: { a: '2023-12-31', b: '2024-01-02' },
  },
  {
    why: 'steps of dates count from 1970',
    html: '<form><input type=date step=2 name=a><input type=date step=2 name=b></form>',
    values: { a: '1970-01-03', b: '1970-01-04' },
  },
  {
    why: 'steps of weeks',
    html: '<form><input type=week step=2 name=a><input type=week step=2 name=b></form>',
    values: { a: '1970-W03', b: '1970-W02' },
  },
  {
    why: 'steps of months',
    html: '<form><input type=month step=3 name=a><input type=month step=3 name=b></form>',
    values: { a: '1970-04', b: '1970-05' },
  },
  {
    why: 'times in whole minutes by default',
    html: '<form><input type=time name=a><input type=time step=1 name=b></form>',
    values: { a: '12:00:30', b: '12:00:30' },
  },
  {
    why: 'a time range over midnight',
    html: '<form><input type=time min=21:00 max=06:00 name=a><input type=time min=21:00 max=06:00 name=b></form>',
    values: { a: '23:00', b: '12:00' },
  },
  {
    why: 'steps of local dates and times',
    html: '<form><input type=datetime-local step=3600 name=a><input type=datetime-local name=b></form>',
    values: { a: '2024-01-01T12:30', b: '2024-01-01T12:30:01' },
    standard: {
      jsdom: 'always writes milliseconds',
      violations: ['a: stepMismatch', 'b: stepMismatch'],
      entries: ['a=2024-01-01T12:30', 'b=2024-01-01T12:30:01'],
    },
  },
  {
    why: 'required controls of every kind',
    html: '<form><input required name=a><input type=number required name=b><input type=date required name=c><input type=checkbox required name=d><input type=file required name=e><input type=range required name=f><input type=color required name=g></form>',
  },
];
