// Package cassandra makes Apache Cassandra a database of [database/sql], under the driver name "cassandra", on the Apache
// Cassandra GoCQL Driver.
//
//	db, err := sql.Open("cassandra", "cassandra://127.0.0.1:9042/surveys?consistency=LOCAL_QUORUM&timeout=5s")
//	rows, err := db.QueryContext(ctx, "SELECT id, answers FROM completions WHERE survey = ?", survey)
//
// The parts of a DSN are listed in README.md, as are the Go and JavaScript values that stand for each CQL type.
//
// Three things differ from what drivers of relational databases do, so that a caller never takes a failure for a result:
//
//   - A query reads all pages before it returns, so that a read that breaks half-way is the query's own error and no shorter
//     list of rows. Callers that do not look at [database/sql.Rows.Err], as k6/x/sql, miss nothing.
//   - RowsAffected is an error where Cassandra does not tell, which is everywhere but in lightweight transactions.
//   - Nothing is retried behind the caller's back: a write that timed out may have been stored.
package cassandra
