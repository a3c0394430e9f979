/**
 * The words of a message that say what it asks for, in English: rules are read in one language. From German, French, Spanish,
 * Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish and Welsh; what stands between them stays.
 *
 * @param message in lower case
 */
export function inEnglish(message: string): string {
  if (ENGLISH.test(message)) return message;
  let text = message.replace(/[\u0080-\uffff]/g, (letter) => PLAIN[MARKED.indexOf(letter)] ?? letter);
  for (const [expression, english] of phrases()) text = text.replace(expression, english);
  return text;
}

const ENGLISH =
  /\b(the|must|please|this|enter|should|your|you|required|valid|can't|cannot|expected|not|has|have|with|between|letters|digits)\b/;

const MARKED =
  '\u00e4\u00f6\u00fc\u00df\u00e5\u00e6\u00f8\u00e9\u00e8\u00ea\u00eb\u00e1\u00e0\u00e2\u00e3\u00e7\u00f1\u00ed\u00ec\u00ee\u00ef\u00f3\u00f2\u00f4\u00f5\u00fa\u00f9\u00fb\u00fd\u0142\u015b\u017c\u017a\u0107\u0144\u0119\u0105' +
  '\u010d\u0161\u017e\u0159\u011b\u016f\u0148\u0165\u010f\u0151\u0171\u0103\u0219\u021b\u015f\u0131\u011f';
const PLAIN = 'aousaaoeeeeaaaacniiiioooouuuylszzcneacszreuntdouastsig';

/** What they mean, then the words. */
const TABLE = String.raw`
4 digits|vierstellig\w*|viercijferig\w*|fyrsiffrig\w*
5 digits|funfstellig\w*|femsiffrig\w*
2|zwei|deux|dos|due|duas|twee|tva|dwa|dwie|dve|kaksi|dau
3|drei|trois|tres|tre|drie|trzy|tri
4|vier|quatre|cuatro|quattro|quatro|fyra|fire|cztery|pedwar
5|funf|cinq|cinco|cinque|vijf|fem|piec|pum
8|acht|huit|ocho|otto|oito|atta|otte
10|zehn|dix|diez|dieci|tien|tio|dziesiec
for example|zum beispiel|z\. ?b\.|beispiel|par exemple|p\. ?ex\.|exemple|por ejemplo|p\. ?ej\.|ejemplo|ad esempio|per esempio|esempio|por exemplo|bijvoorbeeld|bijv\.|till exempel|t\.? ?ex\.|for eksempel|f\. ?eks\.|na przyklad|np\.|er enghraifft
at least|superieure?s? ou egale?s? a|mayor o igual (?:a|que)|gros+er oder gleich|maggiore o uguale a|maior ou igual a|groter dan of gelijk aan|storre an eller lika med|wieksz\w+ lub rown\w+|mindestens|au moins|au minimum|al menos|como minimo|almeno|pelo menos|no minimo|ten ?minste|minstens|minimaal|minst|co najmniej|alespon|aspon|vahintaan|o leiaf
day|tage?n?|jours?|dias?|giorn[io]|dag(?:en|ar|er|e)?|dni
week|wochen?|semaines?|semanas?|settiman[ae]|weken|veck(?:a|or)|uge(?:r)?|uker|tygodni\w*
month|monate?n?|mois|mes(?:es)?|mes[ei]|maanden?|manad(?:er)?|maned(?:er)?|miesi[ae]c\w*
in advance|im voraus|(?:a l'|d')avance|(?:con|de) antelacion|(?:in|di|con) anticipo|(?:com|de) antecedencia|van tevoren|i forvag|i forvejen|pa forhand|z wyprzedzeniem
at most|inferieure?s? ou egale?s? a|menor o igual (?:a|que)|kleiner oder gleich|minore o uguale a|menor ou igual a|kleiner dan of gelijk aan|mindre an eller lika med|mniejsz\w+ lub rown\w+|hochstens|maximal|au plus|au maximum|como maximo|al massimo|no maximo|ten hoogste|maximaal|hogst|hojst|hoyst|maks\w*|najwyzej|nejvyse
exactly|genau|exactement|exactamente|esattamente|exatamente|precies|exakt|nojagtigt|dokladnie
between|(?:von|od|van|fran|da|de|du)(?= [\d:]+ (?:bis|do|tot|till|al?|au|and) \d)|zwischen|entre|compris\w* entre|compres\w+ tra|tra|fra|tussen|mellan|mellem|mellom|pomiedzy|miedzy|mezi|rhwng
greater than|mas de|gros+er als|plus grande? que|superieure? a|mayor que|maggiore di|superiore a|maior que|groter dan|storre an|storre end|storre enn|wieksz\w+ niz
less than|kleiner als|inferieure? a|menor que|minore di|inferiore a|kleiner dan|mindre an|mindre end|mindre enn|mniejsz\w+ niz
before the point|vor dem komma|avant la virgule|antes del punto decimal|antes de la coma
after the point|nach dem komma|apres la virgule|despues de la coma
digits in total|ziffern? enthalt
in total|au total|insgesamt
decimal places|dezimalstellen?|nachkommastellen?|decimales
later than|spater als|plus tard que|posterior(?:es)? a|posterieure?s? a|despues de|nach dem|apres|dopo|later dan|senare an|efter
earlier than|fruher als|vor dem|avant|antes de|anterior(?:es)? a|anterieure?s? a|prima del\w*|eerder dan|tidigare an
characters|zeichen|buchstaben|caracteres?|caratteri|tekens|tecken|tegn|znakow|znaki|znaku|merkkia|nodau
digits|ziffern?|stellig\w*|stellen|chiffres|digitos|cifras|cifre|cijfers|siffror|siffer|cifre|cyfr|cislic\w*|numeroa|digidau
whole number|ganze zahl|ganzzahl|nombre entier|numero entero|numero intero|numero inteiro|geheel getal|heltal|kokonaisluku|cele cislo|liczba calkowita
numbers|zahlen|nombres|numeros|numeri|getallen|liczby
number|zahl|nombre|numero|getal|antal|liczb\w*|tal|cislo|numeroina
url|gultige adresse(?= eingeben)
e-mail|courriel|adresse electronique|correo electronico|correo|e-?post\w*|adres email
phone|telefon\w*|telephone|movil|portable|mobil\w*|handynummer|ffon
post code|postleitzahl|plz|code postal|codigo postal|codice postale|\bcap\b|postnummer|kod pocztowy|cod post
year|jahr\w*|annee|ano|anno|jaartal|jaar|arstal|artal|rok
date|datum|fecha|data|dato|dyddiad
time|uhrzeit|heure|hora|orario|tijd|klockslag|klokkeslett?|godzin\w+
in the future|in der zukunft|dans le futur|futur[ao]?|en el futuro|nel futuro|in de toekomst|i framtiden|i fremtiden|w przyszlosci
in the past|in der vergangenheit|dans le passe|en el pasado|nel passato|in het verleden|i det forflutna|w przeszlosci
must|muss|mussen|doit|doivent|debe|deben|deve|devono|moet|moeten|ska|skall|musi|rhaid|debera
invalid|ungultig\w*|falsch\w*|fehlerhaft\w*|fehler|invalides?|incorrecte?s?|erronee?s?|invalid[oa]s?|incorrect[oa]s?|non valid[oaie]|no valid[oa]s?|not valid\w*|ongeldige?|foute?n?|onjuist|ogiltigt?|felaktigt?|fel|ugyldig\w*|feil|fejl|nieprawidlow\w+|niepoprawn\w+|blad|bledn\w+|problem|broblem|gwall|annilys|necesari[oa]|necessari[oa]
not|nicht|kein\w*|pas|niet|geen|inte|ikke|nie
do not match|stimmen (?:\w+ )?uberein|(?:ne )?correspondent not|ne sont not identiques|no coinciden?|non (?:coincidono|corrispondono)|nao coincidem|komen not overeen|overeenkomen|stammer not overens|matchar not|not sa takie same|not pasuja
required|pflichtfeld|erforderlich|obligatoires?|obligatori[oa]s?|obrigatori[oa]s?|requis|requerid[oa]s?|richiest[oa]|vereist|verplicht|obligatoriskt?|pakrav\w+|obowiazkow\w+|wymagan\w+|darf not leer|not etre vide|no puede estar vaci[oa]|not leer sein|bitte|veuillez|por favor|vul|maste|skal|prosze|rhowch|vyplnte|vyberte|zadejte|anna|valitse|syota|velg|skriv|vaelg|angiv|udfyld|preencha|informe|selecione|escolha|dewiswch|selecteer|seleccione|selezionare|scegliere|choisissez|cochez|saisissez
required|indiquez|precisez|remplissez|renseignez|entrez|gib|trage\w*|wahle\w*|fullen|escriba|elija|rellene|complete|scriva|compili\w*|geef|invullen|introduzca|indique|inserire|voer|kies|ange|fyll|valj|wybierz|podaj|wpisz
and|und|et|y|e|en|och|og|i|bis|do|tot|till|al?|au
letters|lettres?|letras?|letter[ae]|bokstaver|liter[ay]?
`;

let made: readonly (readonly [RegExp, string])[] | undefined;

/** Made at the first message in another language. */
function phrases(): typeof made & object {
  made ??= TABLE.trim()
    .split('\n')
    .map((line) => {
      const [english = '', ...words] = line.split('|');
      const source = `\\b(?:${words.join('|')})(?![a-z])`;
      // "And" is too short a word to be read but between figures.
      return [new RegExp(english === 'and' ? `(?<=\\d )${source}(?= \\d)` : source, 'g'), english] as const;
    });
  return made;
}
