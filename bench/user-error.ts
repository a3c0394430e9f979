/** Something that the user can mend: printed as it is, without a stack. */
export class UserError extends Error {}
