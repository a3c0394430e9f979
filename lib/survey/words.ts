/**
 * The English words by which forms and buttons of survey applications say what they are for. Each is matched as whole
 * words in lower-case text.
 */
export const FORWARD =
  /\b(next|continue|submit|finish|complete|done|send|start|begin|proceed|go on|confirm|take( the| this)? survey|agree|accept|participate|enter|register|book|order|vote|check ?out|pay|sign up|ok|yes|forward|answer|weiter|absenden|senden|suivant|envoyer|continuer|siguiente|enviar|continuar)\b|^(>|»|→|›)+$/;

export const START =
  /\b(start|begin|take (the |this )?(survey|questionnaire)|participate|enter survey|get started|let's go)\b/;

export const BACK =
  /\b(back|prev|previous|cancel|reset|clear|delete|remove|discard|draft|later|first step|return|exit|quit|abandon|decline|withdraw|do not agree|don't agree|disagree|log ?out|sign ?out|print|download|help|add another|upload|no thanks|skip|start over|restart|again|zur.ck|abbrechen|pr.c.dent|retour|annuler|atr.s|anterior|volver|cancelar)\b|^(<|«|←|‹)+$/;

/** To further questions. */
export const GOES_ON =
  /^(continue|next|proceed|go on|forward)\b(?!.*\b(home|site|shop|brows|dashboard|account|list|page$))/;

/** After thanks: what is offered beside the survey. */
export const EXTRA =
  /\b(newsletter|subscri\w+|sign up|friends?|share|invite|refer|contact|feedback|notify|in touch|helpful|prize)\b/i;

/** Forward where a page has no other way: what it shows is still to be submitted. */
export const PREVIEW = /\bpreview\b/;

/** On a last page: leads round again, not forward. */
export const AGAIN =
  /\b(again|another|restart|start over|new (response|survey|submission)|edit|change|amend|withdraw)\b/;

export const SEARCH = /\b(search|find|query|filter|sort)\b/;
export const LOGIN = /\b(log ?in|login|sign ?in|signin|authenticate|sso|shibboleth)\b/;
export const LOGOUT = /\b(log ?out|logout|sign ?out|signout)\b/;
export const LANGUAGE = /\b(lang|language|locale|i18n|setlang|set ?language|translate)\b/;
export const NEWSLETTER = /\b(newsletter|subscribe|subscription|mailing ?list|updates by e-?mail|stay in touch)\b/;
export const DISMISS =
  /\b(dismiss|cookies?|hide (this )?(message|banner|notice)|close|theme|dark mode|contrast|font ?size)\b/;
