import { type FrameworkPage, isDate, wrong } from './framework-page.ts';

const say = (message: string | undefined, before: string, after: string) =>
  message === undefined ? '' : `${before}${message}${after}`;

export const PAGES: readonly FrameworkPage[] = [
  {
    why: 'GOV.UK: a date in three boxes, errors in a summary and beside',
    page: ({ dob }) =>
      `<a href="/" class="govuk-back-link">Back</a><main>${say(dob, '<div class="govuk-error-summary"><div role="alert"><h2>There is a problem</h2><ul><li><a href="#dob-day">', '</a></li></ul></div></div>')}<form method="post" novalidate><div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend>What is your date of birth?</legend>${say(dob, '<p id="dob-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ', '</p>')}<div class="govuk-date-input">${['Day', 'Month', 'Year'].map((part) => `<label class="govuk-label" for="dob-${part.toLowerCase()}">${part}</label><input class="govuk-input" id="dob-${part.toLowerCase()}" name="dob-${part.toLowerCase()}" inputmode="numeric">`).join('')}</div></fieldset></div><button class="govuk-button">Save and continue</button></form></main>`,
    check: (fields) => {
      const [day, month, year] = ['day', 'month', 'year'].map((part) => fields.get(`dob-${part}`));
      const isFine = isDate(day ?? null, month ?? null, year ?? null) && Number(year) < 2010;
      return wrong({ dob: [isFine, 'Date of birth must be a real date in the past'] });
    },
  },
  {
    why: 'USWDS: month as a list, day and year in boxes with patterns',
    page: ({ date }) =>
      `<form class="usa-search" role="search"><input type="search" name="q"><button>Search</button></form><form class="usa-form" method="post"><fieldset><legend>Date of visit</legend><select name="month" required><option value>- Select -</option>${Array.from({ length: 12 }, (_, at) => `<option value="${at + 1}">M${at + 1}</option>`).join('')}</select><label for="d">Day</label><input id="d" name="day" maxlength="2" pattern="[0-9]*" inputmode="numeric" required><label for="y">Year</label><input id="y" name="year" minlength="4" maxlength="4" pattern="[0-9]*" inputmode="numeric" required>${say(date, '<span class="usa-error-message">', '</span>')}</fieldset><button class="usa-button">Submit</button></form>`,
    check: (fields) =>
      wrong({
        date: [
          isDate(fields.get('day'), fields.get('month'), fields.get('year')) && Number(fields.get('year')) > 2000,
          'Enter a valid date of visit',
        ],
      }),
  },
  {
    why: 'Rails: 422, a list of all errors, errors beside',
    status: 422,
    page: (errors) =>
      `<form class="simple_form" method="post" accept-charset="UTF-8">${Object.keys(errors).length > 0 ? `<div id="error_explanation"><h2>Errors prohibited this from being saved:</h2><ul>${Object.values(errors).map((message) => `<li>${message}</li>`)}</ul></div>` : ''}<div class="input ${errors['age'] ? 'field_with_errors' : ''}"><label for="a">Age</label><input id="a" name="r[age]">${say(errors['age'], '<span class="error">', '</span>')}</div><input type="hidden" name="r[tos]" value="0"><label><input type="checkbox" name="r[tos]" value="1"> Terms of service</label>${say(errors['tos'], '<span class="error">', '</span>')}<input type="submit" name="commit" value="Create response"></form>`,
    check: (fields) =>
      wrong({
        age: [Number(fields.get('r[age]')) >= 18, 'Age must be greater than or equal to 18'],
        tos: [fields.getAll('r[tos]').at(-1) === '1', 'Terms of service must be accepted'],
      }),
  },
  {
    why: "Rails' scaffold: labels and controls marked, a list on top",
    status: 422,
    page: (errors) => {
      const marked = (name: string, html: string) =>
        errors[name] ? `<div class="field_with_errors">${html}</div>` : html;
      const field = (name: string, label: string) =>
        `<div class="field">${marked(name, `<label for="${name}">${label}</label>`)}${marked(name, `<input id="${name}" name="r[${name}]">`)}</div>`;
      const list = Object.values(errors).map((message) => `<li>${message}</li>`);
      return `<form method="post">${list.length > 0 ? `<div id="error_explanation"><h2>${list.length} errors prohibited this from being saved:</h2><ul>${list.join('')}</ul></div>` : ''}${field('fee', 'Fee')}${field('places', 'Places')}<input type="submit" value="Create"></form>`;
    },
    check: (fields) => {
      const [fee, places] = [fields.get('r[fee]') || 'none', Number(fields.get('r[places]') || 'none')];
      return wrong({
        fee: [Number(fee) > 10, Number.isNaN(Number(fee)) ? 'Fee is not a number' : 'Fee must be greater than 10'],
        places: [places < 7, Number.isNaN(places) ? 'Places is not a number' : 'Places must be less than 7'],
      });
    },
  },
  {
    why: 'Laravel: errors in one list on top, by the names of their fields',
    page: (errors) =>
      `${Object.keys(errors).length > 0 ? `<div class="alert alert-danger"><ul>${Object.values(errors).map((message) => `<li>${message}</li>`)}</ul></div>` : ''}<form method="POST"><input type="hidden" name="_method" value="PUT"><label for="t">Title</label><input id="t" name="title"><label for="s">Start date</label><input id="s" name="start_date"><label for="w">Website</label><input id="w" name="website"><button>Save</button></form>`,
    check: (fields) =>
      wrong({
        title: [(fields.get('title') ?? '').length >= 25, 'The title field must be at least 25 characters.'],
        start: [
          /^\d\d\/\d\d\/\d{4}$/.test(fields.get('start_date') ?? ''),
          'The start date field must match the format d/m/Y.',
        ],
        website: [/^https?:/.test(fields.get('website') ?? ''), 'The website field must be a valid URL.'],
      }),
  },
  {
    why: 'ASP.NET Core: messages beside, empty ones on every page',
    page: ({ name, age }) =>
      `<form method="post"><div class="text-danger validation-summary-valid"><ul><li style="display:none"></li></ul></div><label for="n">Name</label><input id="n" name="Input.Name"><span class="text-danger field-validation-${name ? 'error' : 'valid'}" data-valmsg-for="Input.Name">${name ?? ''}</span><label for="a">Age</label><input type="number" id="a" name="Input.Age"><span class="field-validation-${age ? 'error' : 'valid'}" data-valmsg-for="Input.Age">${age ?? ''}</span><button>Save</button></form>`,
    check: (fields) => {
      const [name = '', age] = [fields.get('Input.Name') ?? '', Number(fields.get('Input.Age'))];
      return wrong({
        name: [
          name.length >= 5 && name.length <= 8,
          'The field Name must be a string with a minimum length of 5 and a maximum length of 8.',
        ],
        age: [age >= 18 && age <= 67, 'The field Age must be between 18 and 67.'],
      });
    },
  },
  {
    why: 'LimeSurvey: percentages with a sum',
    page: ({ sum }) =>
      `<form class="survey-form-container" method="post"><button type="submit" name="move" value="movenext" style="display:none">default</button>${say(sum, '<div class="alert alert-danger" role="alert">', '</div>')}<ul>${['Home', 'Work', 'Other'].map((label, at) => `<li><label for="p${at}">${label}</label><input id="p${at}" name="pct${at}" class="numeric" inputmode="numeric"></li>`).join('')}</ul><button name="move" value="moveprev">Previous</button><button name="move" value="movenext">Next</button></form>`,
    check: (fields) => {
      const sum = [0, 1, 2].reduce((all, at) => all + Number(fields.get(`pct${at}`)), 0);
      return wrong({ sum: [sum === 100 && fields.get('move') === 'movenext', 'The sum must equal 100.'] });
    },
  },
  {
    why: 'ranks that may occur once',
    page: ({ ranks }) =>
      `<form method="post">${say(ranks, '<div class="error-message">', '</div>')}<fieldset><legend>Rank these</legend>${['Price', 'Quality', 'Speed', 'Support', 'Place'].map((label, at) => `<label>${label}<select name="rank_${at}" required><option value="">-<option>1<option>2<option>3<option>4<option>5</select></label>`).join('')}</fieldset><button>Next</button></form>`,
    check: (fields) =>
      wrong({
        ranks: [
          new Set([0, 1, 2, 3, 4].map((at) => fields.get(`rank_${at}`))).size === 5,
          'Each rank must be used only once.',
        ],
      }),
  },
  {
    why: 'a table without labels, errors in red above',
    page: ({ mail, country }) =>
      `${say(mail ?? country, '<font color="red">', '</font>')}<form method="post"><table><tr><td>*Your name:</td><td><input name="f1"></td></tr><tr><td>*E-Mail:</td><td><input name="f2"></td></tr><tr><td>Country:</td><td><select name="f3"><option selected>Please choose<option>Germany<option>France</select></td></tr></table><input type="submit" value=" Send "></form>`,
    check: (fields) =>
      wrong({
        mail: [/^\S+@\S+\.\w+$/.test(fields.get('f2') ?? ''), 'Please enter a correct e-mail address!'],
        country: [fields.get('f3') !== 'Please choose', 'Please choose your country!'],
      }),
  },
  {
    why: 'a PHP matrix of buttons, boxes at most two',
    page: ({ matrix, boxes }) =>
      `${say(matrix ?? boxes, '<p style="color: red">', '</p>')}<form method="post"><table>${['q1', 'q2', 'q3'].map((name) => `<tr><td>Statement ${name}</td>${[1, 2, 3].map((value) => `<td><input type="radio" name="likert[${name}]" value="${value}"></td>`).join('')}</tr>`).join('')}</table>${['a', 'b', 'c', 'd', 'e'].map((value) => `<input type="checkbox" name="h[]" value="${value}"> ${value}<br>`).join('')}<input type="submit" value="Send"><input type="reset" value="Clear"></form>`,
    check: (fields) =>
      wrong({
        matrix: [['q1', 'q2', 'q3'].every((name) => fields.has(`likert[${name}]`)), 'Please answer all statements.'],
        boxes: [fields.getAll('h[]').length <= 2, 'You can choose at most 2 hobbies.'],
      }),
  },
  {
    why: 'a summary of links to what is wrong, of no class at all',
    page: ({ member }) =>
      `${say(member, '<section><h2>1 problem</h2><ol><li><a href="#m">', '</a></li></ol></section>')}<form method="post"><p><label for="m">Member number</label><input id="m" name="m" required></p><button>Continue</button></form>`,
    check: (fields) =>
      wrong({
        member: [
          /^[A-Z]{2}\d{6}$/.test(fields.get('m') ?? ''),
          'Member number must be 2 letters followed by 6 digits, for example AB123456',
        ],
      }),
  },
  {
    why: 'a message without any mark, beside its box',
    page: ({ phone }) =>
      `<form method="post"><div class="field"><label for="p">Mobile</label><input id="p" name="p" required>${say(phone, '<span class="help-inline">', '</span>')}</div><button>Submit</button></form>`,
    check: (fields) =>
      wrong({
        phone: [
          /^\+\d{8,14}$/.test(fields.get('p') ?? ''),
          'Phone number must start with a country code, e.g. +49301234567',
        ],
      }),
  },
  {
    why: 'messages that name their box by the first word of its label',
    page: (errors) =>
      `<form method="post"><label>Height in cm <input name="h"></label><label>Weight (kg) <input name="w"></label>${say(errors['h'] ?? errors['w'], '<p class="error">', '</p>')}<button>Next</button></form>`,
    check: (fields) =>
      wrong({
        h: [/^\d{2,3}$/.test(fields.get('h') ?? ''), 'Height must be a whole number from 50 to 250'],
        w: [/^\d{2,3}$/.test(fields.get('w') ?? ''), 'Weight must be a whole number from 20 to 200'],
      }),
  },
  {
    why: 'words that are counted',
    page: ({ words }) =>
      `<form method="post"><label for="t">Describe</label><textarea id="t" name="t" required></textarea>${say(words, '<p class="error">', '</p>')}<button>Next</button></form>`,
    check: (fields) =>
      wrong({
        words: [(fields.get('t') ?? '').trim().split(/\s+/).length >= 60, 'Please write at least 60 words.'],
      }),
  },
  {
    why: 'a choice from suggestions, and a sum against robots',
    page: ({ browser, sum }) =>
      `<form method="post"><label>Browser <input list="bs" name="b" required></label><datalist id="bs"><option value="Firefox"><option value="Chrome"></datalist><label>What is 3 + 4? <input name="s" required></label>${say(browser ?? sum, '<p class="error">', '</p>')}<button>Next</button></form>`,
    check: (fields) =>
      wrong({
        browser: [/^(Firefox|Chrome)$/.test(fields.get('b') ?? ''), 'Select a valid choice.'],
        sum: [fields.get('s') === '7', 'Wrong.'],
      }),
  },
  {
    why: 'Contact Form 7: tips without a known mark, a quiz of signs alone',
    page: ({ name, quiz }) =>
      `<form method="post" class="wpcf7-form"><p><label>Your name<br><span><input name="your-name">${say(name, '<span class="wpcf7-not-valid-tip">', '</span>')}</span></label></p><p><span>1+1=?</span> <input name="quiz">${say(quiz, '<span class="wpcf7-not-valid-tip">', '</span>')}</p><input type="submit" value="Submit"><div>${name || quiz ? 'One or more fields have an error. Please check and try again.' : ''}</div></form>`,
    check: (fields) =>
      wrong({
        name: [(fields.get('your-name') ?? '').length > 12, 'Please fill in at least 13 characters.'],
        quiz: [fields.get('quiz') === '2', 'The answer to the quiz is incorrect.'],
      }),
  },
  {
    why: 'a time in two boxes',
    page: ({ time }) =>
      `<form method="post"><fieldset><legend>Arrival</legend><input name="hour" aria-label="Hour" maxlength="2"> : <input name="minute" aria-label="Minute" maxlength="2"></fieldset>${say(time, '<p class="error">', '</p>')}<button>Next</button></form>`,
    check: (fields) => {
      const isIn = (name: string, most: number) =>
        /^\d{1,2}$/.test(fields.get(name) ?? '') && Number(fields.get(name)) <= most;
      return wrong({ time: [isIn('hour', 23) && isIn('minute', 59), 'Enter a valid time'] });
    },
  },
  ...[
    { says: 'Please choose exactly two.', isFine: (count: number) => count === 2 },
    { says: 'Select no more than 2 options', isFine: (count: number) => count <= 2 && count > 0 },
    { says: 'Pick between 2 and 3 of them.', isFine: (count: number) => count === 2 || count === 3 },
  ].map(({ says, isFine }) => ({
    why: `boxes of names of their own: ${says}`,
    page: ({ boxes }: Readonly<Record<string, string>>) =>
      `<form method="post"><fieldset><legend>Which do you use?</legend>${say(boxes, '<p class="error">', '</p>')}${['Bus', 'Bike', 'Car', 'Train', 'Tram', 'Feet'].map((label, at) => `<label><input type="checkbox" name="q_${at}" value="1">${label}</label>`).join('')}</fieldset><label>Why? <input name="reason" required></label><button>Send</button></form>`,
    check: (fields: URLSearchParams) =>
      wrong({ boxes: [isFine([...fields.keys()].filter((name) => name.startsWith('q_')).length), says] }),
  })),
  {
    why: 'two dates in order',
    page: ({ end }) =>
      `<form method="post"><p><label for="s">Start date</label><input id="s" name="start" required></p><p><label for="e">End date</label><input id="e" name="end" required>${say(end, '<span class="error">', '</span>')}</p><button>Send</button></form>`,
    check: (fields) =>
      wrong({
        end: [(fields.get('end') ?? '') > (fields.get('start') ?? ''), 'End date must be after the start date.'],
      }),
  },
  ...[
    [
      'Bitte sicherstellen, dass der Wert aus mindestens 40 Zeichen besteht. (Er besteht aus 9 Zeichen.)',
      'Dieser Wert muss größer oder gleich 950 sein.',
      'Bitte eine gültige E-Mail-Adresse eingeben.',
      'Dieses Feld ist zwingend erforderlich.',
    ],
    [
      'Assurez-vous que cette valeur comporte au moins 40 caractères (actuellement 9).',
      'Assurez-vous que cette valeur est supérieure ou égale à 950.',
      'Saisissez une adresse électronique valide.',
      'Ce champ est obligatoire.',
    ],
    [
      'Asegúrese de que este valor tenga al menos 40 caracteres (tiene 9).',
      'Asegúrese de que este valor es mayor o igual a 950.',
      'Introduzca una dirección de correo electrónico válida.',
      'Este campo es obligatorio.',
    ],
  ].map(([long, great, mail, required]) => ({
    why: `Django in another language: ${required}`,
    page: (errors: Readonly<Record<string, string>>) =>
      `<form method="post">${['text', 'size', 'kontakt', 'wahl'].map((name) => `<p>${say(errors[name], '<ul class="errorlist"><li>', '</li></ul>')}<label for="id_${name}">${name}</label> <input name="${name}" id="id_${name}"></p>`).join('')}<button>OK</button></form>`,
    check: (fields: URLSearchParams) =>
      wrong({
        text: [(fields.get('text') ?? '').length >= 40, long ?? ''],
        size: [Number(fields.get('size')) >= 950, great ?? ''],
        kontakt: [/^\S+@\S+\.\w+$/.test(fields.get('kontakt') ?? ''), mail ?? ''],
        wahl: [fields.get('wahl') !== '', required ?? ''],
      }),
  })),
];
