import { describe, expect, test } from 'vitest';
import { learn } from '../../../lib/survey/errors/learn.ts';
import { onlyForm } from '../../form/only-form.ts';

/** Sentences of Symfony, TYPO3, Plone, Django, LimeSurvey and of sites of their own. */
describe.each<{ says: string; lesson: Record<string, string> }>([
  { says: 'Dieses Feld ist ein Pflichtfeld.', lesson: { required: '1' } },
  { says: 'Die Eingabe muss mindestens 10 Zeichen lang sein.', lesson: { minlength: '10' } },
  { says: 'Bitte geben Sie eine fünfstellige Postleitzahl ein.', lesson: { pattern: '[1-9]\\d{4}' } },
  { says: 'Die PLZ muss aus fünf Ziffern bestehen.', lesson: { pattern: '[1-9]\\d{4}' } },
  { says: 'Die Anzahl muss zwischen 1 und 8 liegen.', lesson: { min: '1', max: '8', type: 'number' } },
  { says: 'Dieser Wert muss größer oder gleich 950 sein.', lesson: { min: '950', type: 'number' } },
  { says: 'Bitte geben Sie ein gültiges Datum ein.', lesson: { type: 'date' } },
  { says: 'Le code postal doit comporter 5 chiffres.', lesson: { pattern: '[1-9]\\d{4}' } },
  { says: 'Cette question est obligatoire.', lesson: { required: '1' } },
  {
    says: 'Bitte sicherstellen, dass der Wert höchstens 1 Ziffer vor dem Komma enthält.',
    lesson: { digits: '1', type: 'number' },
  },
  {
    says: 'Bitte sicherstellen, dass der Wert höchstens 5 Ziffern enthält.',
    lesson: { digits: '5', type: 'number' },
  },
  {
    says: 'Bitte sicherstellen, dass der Wert höchstens 2 Dezimalstellen enthält.',
    lesson: { places: '2', type: 'number' },
  },
  {
    says: 'Assurez-vous qu’il n’y a pas plus de 2 chiffres après la virgule.',
    lesson: { places: '2', type: 'number' },
  },
  { says: 'Asegúrese de que no haya más de 2 decimales.', lesson: { places: '2', type: 'number' } },
  { says: 'La fecha no puede estar en el pasado.', lesson: { type: 'date', when: 'future' } },
  { says: 'La date ne peut pas être dans le passé.', lesson: { type: 'date', when: 'future' } },
  { says: 'La date ne peut pas être dans le futur.', lesson: { type: 'date', when: 'past' } },
  { says: 'Assurez-vous que cette valeur est inférieure ou égale à 20.', lesson: { max: '20', type: 'number' } },
  { says: 'Introduzca un correo electrónico válido.', lesson: { type: 'email' } },
  { says: 'El DNI debe tener 8 números y una letra.', lesson: { pattern: '[1-9]\\d{7}[A-Z]' } },
  { says: 'Introduzca un móvil de 9 cifras que empiece por 6 o 7.', lesson: { pattern: '6\\d{8}' } },
  { says: 'Il CAP deve essere di 5 cifre.', lesson: { pattern: '[1-9]\\d{4}' } },
  { says: 'Uw e-mailadres is vereist.', lesson: { type: 'email' } },
  { says: 'Voer een jaartal in van vier cijfers.', lesson: { pattern: '19[6-9]\\d' } },
  { says: 'Ange en giltig e-postadress.', lesson: { type: 'email' } },
  { says: 'Du måste svara på frågan.', lesson: { required: '1' } },
  { says: 'Proszę podać liczbę od 1 do 5.', lesson: { min: '1', max: '5', type: 'number' } },
])('$says', ({ says, lesson }) => {
  test(`teaches ${JSON.stringify(lesson)}`, () => {
    const [control] = onlyForm('<form><input name=a></form>').controls;
    if (control === undefined) throw new Error('The form has no control.');
    const { turn, ...learned } = learn({ control, message: says, hint: '' }, false, undefined) ?? {};
    expect(learned).toEqual(lesson);
  });
});
