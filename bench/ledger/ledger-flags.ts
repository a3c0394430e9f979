/** Options of `k6 run`, and of the engine's, that make the console a file, the ledger, with nothing on a line but what the script said. */
export function ledgerFlags(file: string): readonly string[] {
  return ['--log-format', 'raw', '--console-output', file];
}
