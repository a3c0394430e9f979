/**
 * The words by which forms and buttons of survey applications say what they are for, in English and the usual words of other
 * languages, a dot for each letter that has a mark. Each is matched as whole words in lower-case text, or as their beginning
 * where the end may have a mark: \b knows no such letters.
 */

/** The alternatives of several lines. */
function among(lines: string): string {
  return lines.trim().replace(/\s*\n\s*/g, '|');
}

/** Lead on, and are never an answer. */
const STEPS = among(`
next|continue|submit|finish|complete|send|start|begin|confirm|proceed
weiter|absenden|abschicken|senden|fortfahren|starten|beginnen|fertig|best.tigen
suivante?|envoyer|continuer|valider|commencer|terminer|soumettre|confirmer|d.marrer
siguiente|enviar|continuar|comenzar|empezar|finalizar|terminar|confirmar
avanti|invia|continua|prosegui|conferma|inizia|termina|seguinte|pr.ximo|avan.ar|iniciar|concluir
volgende|verder|verzenden|versturen|verstuur|indienen|doorgaan|afronden|bevestigen
n.sta|forts.tt|skicka|slutf.r|starta|b.rja|bekr.fta|n.ste|neste|forts.t|fortsett|indsend|bekr.ft|videre
seuraava|jatka|aloita|vahvista|kontynuuj|rozpocznij
odeslat|potvrdit|parhau|cyflwyno|nesaf|dechrau|anfon|cadarnhau|ileri|devam|trimite
`);
/** The same without their last letters, or of letters that \b does not know. */
const STEPS_OPEN =
  '\\b(?:abschlie|n.chste|dal.[ji\u00ed]|nast.pn|wy.lij|zako.cz|potwierd|przejd|pokra.ovat|tov.bb|k.ld.s|continu.|urm.tor|l.het|g.nder)|' +
  '\u0434\u0430\u043b\u0435\u0435|\u043e\u0442\u043f\u0440\u0430\u0432\u0438\u0442\u044c|\u043f\u0440\u043e\u0434\u043e\u043b\u0436\u0438\u0442\u044c|\u6b21\u3078|\u9001\u4fe1|\u4e0b\u4e00|\u63d0\u4ea4';
const SAVES = 'save|speichern|enregistrer|guardar|salva|opslaan|spara|tallenna|zapisz|cadw';

/** Leads on, or is an answer: "I agree". */
const ASSENTS =
  'done|go on|(pick|choose|select) (a|your)|take( the| this)? survey|agree|accept|participate|enter|register|book|order|vote|check ?out|pay|sign up|ok|yes|forward|answer|' +
  'ja|zustimmen|teilnehmen|oui|accepter|participer|aceptar|acepto|participar|accetto|accetta|akkoord|derbyn';

/** "Go to Part B", "on to the next section". */
const TO_PART =
  '\\bto (?:the )?(?:(?:next|last|final|remaining) )?(?:parts?|sections?|pages?|steps?|stages?|questions?)\\b';

/** On a link under what was answered. */
export const PART_AHEAD = new RegExp(`${TO_PART}|\\bnext (?:part|section|page|question)\\b`);

export const STEERING = new RegExp(
  `\\b(?:${STEPS}|${SAVES}|place|order|pay|check ?out|register)\\b|${STEPS_OPEN}|${TO_PART}`,
);

/** Hands something in, as no query does; "Submit" may stand on either. */
export const SENDS =
  /\b(?:votes?|send|absenden|abschicken|senden|abstimmen|envoyer|voter|enviar|votar|invia|vota|verzenden|versturen|stemmen?|skicka|r.sta)\b|\bwy.lij/;

/** Asks what there is to choose from, whichever way it is sent. */
export const QUERIES =
  /\b(?:search|availab\w+|disponib\w+|verf.gbar\w*|beschikba\w+|(?:find|show|view|see|get|check) (?:[a-z]+ ){0,3}(?:times?|slots?|dates?|rooms?|appointments?|places|courses?|events?))\b/;

export const FORWARD = new RegExp(`\\b(?:${ASSENTS}|${STEPS})\\b|^(?:>|\u00bb|\u2192|\u203a)+$|${STEPS_OPEN}`);

export const START =
  /\b(start|begin|take (the |this )?(survey|questionnaire)|participate|enter survey|get started|let's go|(pick|choose|select) (a|your)|starten|beginnen|teilnehmen|commencer|participer|comenzar|empezar|iniciar|inizia|starta|b.rja|aloita|rozpocznij|dechrau)\b|\bd.marrer\b/;

const LEADS_BACK = among(`
back|prev|previous|cancel|reset|clear|delete|remove|discard|draft|later|first step|exit|quit|abandon
(?:continue|keep) editing|continue later|decline|withdraw|do not agree|don't agree|disagree|log ?out|sign ?out|print|download|help|add another|upload
no thanks|skip|start over|restart|again
zur.ck|abbrechen|entwurf|sp.ter|zwischenspeichern|bearbeiten|l.schen|drucken
pr.c.dente?|retour|annuler|brouillon|plus tard|effacer|modifier|quitter
atr.s|anterior|volver|cancelar|borrador|m.s tarde|borrar|modificar|salir
indietro|precedente|annulla|bozza|pi. tardi|modifica|esci|cancella|voltar|rascunho
terug|vorige|annuleren|wijzigen|wissen|tillbaka|f.reg.ende|avbryt|utkast|rensa|tilbage|tilbake|forrige|annuller|kladde?
takaisin|edellinen|peruuta|luonnos|wstecz|poprzedni|anuluj|szkic|zrusit|blaenorol|canslo|newid|geri|iptal
`);
const LEADS_BACK_OPEN =
  '\\breturn (?:to|home)\\b|^return$|' +
  '\\b(?:wr[o\u00f3][c\u0107]|zp.t|p.edchoz|zru.it|wyczy|yn .l\\b)|\u00e4nd(?:ern|ra)\\b|' +
  '\u043d\u0430\u0437\u0430\u0434|\u043e\u0442\u043c\u0435\u043d\u0430|\u623b\u308b|\u4e0a\u4e00';
export const BACK = new RegExp(`\\b(?:${LEADS_BACK})\\b|${LEADS_BACK_OPEN}|^(?:<|\u00ab|\u2190|\u2039)+$`);

export const THANKS =
  /\b(thank(s| you)|danke?|merci|gracias|grazie|obrigad[oa]|bedankt|dank (je|u)|hartelijk dank|tack|mange tak|takk|kiitos|diolch|d.kujeme|successfully|(has|have) been (received|recorded|saved|submitted))\b|\bdzi.kujemy|\u0441\u043f\u0430\u0441\u0438\u0431\u043e|\u3042\u308a\u304c\u3068\u3046|\u8c22\u8c22|\u611f\u8c22/i;

/** Said of what was sent, above the same questions. */
export const SUCCEEDED =
  /\b(?:has|have|was|were) (?:been )?(?:added|created|posted|updated|changed|saved|stored|recorded|registered|sent|submitted|received)\b|\b(?:changes|preferences|settings|details|profile|answers?|responses?|form|record|account|user|entry|comment|ticket) (?:added|created|posted|updated|saved|stored|recorded)\b/i;

/** To further questions. */
export const GOES_ON =
  /^(?:save (?:and|&) )?(continue|next|proceed|go on|forward|weiter|suivant|siguiente|avanti|volgende|n.sta|n.ste|parhau|nesaf)\b(?!.*\b(home|site|shop|brows|dashboard|account|list|page$))/;

/** Under what was answered, to hand it in: "Submit nomination". */
export const HANDS_IN =
  /^(?:confirm|submit|send|place)(?: (?:and|&) (?:submit|send|confirm|finish))?(?: (?:my|your|the|this))?(?: (?:application|nomination|booking|order|request|response|answers|survey|form|registration|entry|claim|report|reservation|details|submission|complaint))?\W*$/;

/** Thanks for a part, and says that there are others. */
export const GOES_ON_AFTER =
  /\b(?:a few|some|one|two|three|four|five|a couple of|\d) (?:more|further|final|last|additional) (?:short |quick )?questions?\b/i;

/** After thanks: what is offered beside the survey. */
export const EXTRA =
  /\b(newsletter|subscri\w+|sign up|friends?|share|invite|refer|contact|feedback|notify|in touch|helpful|prize)\b/i;

/** What people say to a site rather than to a survey: under an article, or to its makers. */
export const ASIDE =
  /\b((post|add|leave|submit) (a |your )?(comment|reply)|send (a |your |the )?message|subscribe|tell a friend|join( us| now)?)\b|^sign ?up\b/;

/** Forward where a page has no other way: what it shows is still to be submitted. */
export const PREVIEW = /\bpreview\b/;

/** Takes one of a list, which says the same of each. */
export const TAKES_ONE =
  /^(?:select|choose|pick|take|start|begin|book|reserve|answer|fill in|view times|ausw.hlen|buchen|choisir|r.server|elegir|seleccionar|reservar|seleziona|scegli|prenota|kies|boek|reserveren|v.lj|boka|velg|bestill|wybierz|escolher)\b/;

/** On a last page: leads round again, not forward. */
export const AGAIN =
  /\b(again|another|restart|start over|new (response|survey|submission)|edit|change|amend|withdraw|bearbeiten|modifier|modificar|modifica|wijzigen|newid)\b|\u00e4nd(ern|ra)\b/;

export const SEARCH =
  /\b(search|find|query|filter|sort|such(e|en)|finden|recherch\w+|rechercher|buscar|cerca|zoek(en)?|s\u00f6k|s\u00f8g|szukaj|chwilio)\b/;
export const LOGIN = /\b(log ?in|login|sign ?in|signin|authenticate|sso|shibboleth|inloggen|connexion)\b/;
export const LOGOUT = /\b(log ?out|logout|sign ?out|signout|abmelden|uitloggen)\b/;
export const LANGUAGE =
  /\b(lang|language|locale|i18n|setlang|set ?language|translate|sprache|langue|idioma|lingua|taal|spr.k)\b/;
export const NEWSLETTER =
  /\b(newsletter|subscribe|subscription|mailing ?list|updates by e-?mail|stay in touch|infolettre|s'abonner|abonnieren|suscribirse|iscriviti|inschrijven|nieuwsbrief|nyhetsbrev)\b/;
/** Alone on the button of a newsletter. */
export const SIGNS_UP = /^(subscribe|sign ?up|join( us)?)( now| free)?\W*$/;
export const DISMISS =
  /\b(dismiss|cookies?|hide (this )?(message|banner|notice)|close|theme|dark mode|contrast|font ?size|cwcis?|kakor|informasjonskapsler)\b/;
