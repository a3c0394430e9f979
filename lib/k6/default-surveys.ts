/** Paths of the seven surveys of target/. */
export const DEFAULT_SURVEYS = [
  '/s/module-evaluation/',
  '/s/student-satisfaction/',
  '/s/staff-wellbeing/',
  '/s/library/',
  '/s/accommodation/',
  '/s/research-consent/',
  '/s/event-registration/',
];
