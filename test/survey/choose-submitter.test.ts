import { expect, test } from 'vitest';
import { readForms } from '../../lib/form/read-forms.ts';
import { chooseForm } from '../../lib/survey/choose-form.ts';
import { buttonText } from '../../lib/survey/submitter.ts';
import { parsePage as parse } from '../html/parse.ts';

test.each([
  {
    why: 'forward beats back',
    buttons: '<button name="previous">Previous</button><button>Next</button>',
    pressed: ['next'],
  },
  {
    why: 'the order does not matter',
    buttons: '<button>Next</button><button name="previous">Previous</button>',
    pressed: ['next'],
  },
  {
    why: "a wizard's first step, previous step and submit",
    buttons:
      '<button name="wizard_goto_step" value="0">first step</button><button name="wizard_goto_step" value="1">prev step</button><input type="submit" value="submit">',
    pressed: ['submit'],
  },
  {
    why: 'Italian buttons of one name steer, and are no answers',
    buttons:
      '<button name="az" value="1">Indietro</button><button name="az" value="2">Avanti</button><button name="az" value="3">Salva bozza</button>',
    pressed: ['avanti'],
  },
  {
    why: 'a German confirmation, not the way back',
    buttons: '<button>Angaben ändern</button><button>Verbindlich absenden</button>',
    pressed: ['verbindlich absenden'],
  },
  {
    why: 'a tax return is no way back',
    buttons: '<button>Return to start</button><button>Submit return</button>',
    pressed: ['submit return'],
  },
  {
    why: 'a Polish one',
    buttons: '<button>Wstecz</button><button>Wyślij ankietę</button>',
    pressed: ['wyślij ankietę'],
  },
  {
    why: 'not the draft',
    buttons: '<button>Save as draft</button><button>Save and continue</button>',
    pressed: ['save and continue'],
  },
  {
    why: 'not the preview',
    buttons: '<button name="preview">Preview</button><button>Send</button>',
    pressed: ['send'],
  },
  {
    why: 'not the reset',
    buttons: '<input type="reset" value="Reset"><input type="submit" value="OK">',
    pressed: ['ok'],
  },
  {
    why: 'not the disabled one',
    buttons: '<button disabled>Next</button><button>Continue</button>',
    pressed: ['continue'],
  },
  {
    why: 'not the hidden one',
    buttons: '<button hidden>Next</button><button>Continue</button>',
    pressed: ['continue'],
  },
  {
    why: 'finish rather than add another',
    buttons: '<button>Add another</button><button>Finish</button>',
    pressed: ['finish'],
  },
  { why: 'a button without words', buttons: '<button><img alt=""></button>', pressed: [''] },
  { why: 'an image button', buttons: '<input type="image" alt="Next" src="n.png">', pressed: ['next'] },
  {
    why: 'one button a choice',
    buttons:
      '<button name="a" value="1">Very good</button><button name="a" value="2">Good</button><button name="a" value="3">Poor</button>',
    pressed: ['very good', 'good', 'poor'],
  },
  {
    why: 'yes and no are a choice',
    buttons: '<button name="a" value="y">Yes</button><button name="a" value="n">No</button>',
    pressed: ['yes', 'no'],
  },
  {
    why: 'next and previous of one name are none',
    buttons: '<button name="go" value="previous">Previous</button><button name="go" value="next">Next</button>',
    pressed: ['next'],
  },
])('$why', ({ buttons, pressed }) => {
  const html = `<form method="post"><textarea name="q"></textarea>${buttons}</form>`;
  expect(chooseForm(readForms(parse(html), html), { hasAnswered: false })?.submitters.map(buttonText)).toEqual(pressed);
});
