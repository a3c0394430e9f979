import type { Random } from '../answer/random.ts';
import type { Receipt } from '../answer/receipt.ts';
import type { DoneWhen } from './done-when.ts';
import type { Send } from './exchange.ts';
import type { Told } from './fill-in.ts';
import type { Login } from './log-in.ts';
import type { Page } from './page.ts';
import type { PageMemory, ParsePage } from './page-memory.ts';

/** What the robot works with; everything that is not its own decision comes from outside. */
export interface Tools {
  readonly send: Send;
  readonly parse: ParsePage;
  readonly random: Random;
  /** Today as YYYY-MM-DD, for dates that are asked for without limits. */
  readonly today: string;
  /** What was read before; shared by the attempts of one user. */
  readonly memory: PageMemory;
  /** Waits as a person would who fills in the page; called before each submission. */
  readonly think: (() => PromiseLike<unknown> | undefined) | undefined;
  /** Who logs in; undefined for nobody. */
  readonly login?: Login | undefined;
  /** Whether the user is logged in already, as from an earlier attempt. */
  readonly isLoggedIn?: boolean | undefined;
  /** Which page is the survey's end; undefined for the robot to judge. */
  readonly doneWhen?: DoneWhen | undefined;
  /** To be held by the first free-text answer that can; undefined for none. */
  readonly receipt?: Receipt | undefined;
  /** Gets what was sent last, urlencoded, by the fingerprint of its form; undefined where nobody asks. */
  readonly sent?: Map<string, string> | undefined;
  /** Told of each page; undefined in a load test, where nobody reads along. */
  readonly tell: ((step: Step) => void) | undefined;
}

/** One page of an attempt, for whoever reads along. */
export interface Step {
  readonly pageNumber: number;
  readonly url: string;
  readonly page: Page;
  /** What was answered; undefined on a page that is only followed or that ends the survey. */
  readonly told: Told | undefined;
  /** Where it went from here; undefined on the last page. */
  readonly next: string | undefined;
}
