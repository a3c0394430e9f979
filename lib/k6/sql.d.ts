/** https://github.com/grafana/xk6-sql, as far as it is used. */
declare module 'k6/x/sql' {
  interface Database {
    query(text: string, ...values: unknown[]): readonly Readonly<Record<string, unknown>>[];
    close(): void;
  }
  const sql: { open(driver: symbol, dataSourceName: string): Database };
  export default sql;
}

/** k6's, at init alone. */
declare function require(name: string): unknown;
