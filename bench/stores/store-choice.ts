import { UserError } from '../user-error.ts';

/** What --store takes, and the folders of servers/ that each needs. */
const STORES_OF = {
  sqlite: [],
  postgres: ['postgresql'],
  'postgres+cassandra': ['postgresql', 'cassandra'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StoreChoice = keyof typeof STORES_OF;
export type StoreName = (typeof STORES_OF)[StoreChoice][number];

export const STORE_CHOICES = Object.keys(STORES_OF) as readonly StoreChoice[];

export function storesOf(choice: StoreChoice): readonly StoreName[] {
  return STORES_OF[choice];
}

/** Throws a UserError for any other text. */
export function storeChoice(text: string): StoreChoice {
  const found = STORE_CHOICES.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new UserError(
    `--store must be one of ${STORE_CHOICES.join(', ')}, got "${text}" (example: --store postgres+cassandra).`,
  );
}
