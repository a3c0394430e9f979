/**
 * Holds a ledger against the store: is each survey that was thanked for stored, once, as it was sent?
 * For a k6 with k6/x/sql, or the project's engine. ATTEMPTS, STORE and RUN are described in the README.
 */
import type { Audit } from '../lib/audit/audit.ts';
import { auditOnce, auditOptions, countAudit, readAuditPlan, summarizeAudit } from '../lib/k6/audit.ts';
import { runWaiting } from '../lib/survey/waiting.ts';

const plan = readAuditPlan(__ENV);

export const options = auditOptions;

export function setup() {
  return runWaiting(auditOnce(plan));
}

export default function (result: Audit) {
  countAudit(result);
}

export function handleSummary(data: unknown) {
  return summarizeAudit(data, __ENV['SUMMARY']);
}
