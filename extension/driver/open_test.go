package cassandra

import (
	"context"
	"database/sql"
	"fmt"
	"testing"
	"time"
)

// open returns a database with a keyspace of the test's own, which is dropped after it.
func open(t testing.TB, parameters string) *sql.DB {
	t.Helper()
	return openOn(t, serverDSN(t), parameters)
}

func openOn(t testing.TB, server, parameters string) *sql.DB {
	t.Helper()
	keyspace := fmt.Sprintf("test_%d", time.Now().UnixNano())
	admin := openDSN(t, server+"?timeout=30s")
	mustExec(t, admin, "CREATE KEYSPACE "+keyspace+" WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}")
	t.Cleanup(func() { _, _ = admin.Exec("DROP KEYSPACE " + keyspace) })
	return openDSN(t, server+"/"+keyspace+"?"+parameters)
}

func openDSN(t testing.TB, dsn string) *sql.DB {
	t.Helper()
	db, err := sql.Open(Name, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func mustExec(t testing.TB, db *sql.DB, query string, args ...any) sql.Result {
	t.Helper()
	result, err := db.ExecContext(context.Background(), query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return result
}

// readAll reads as k6/x/sql does: without a look at rows.Err().
func readAll(ctx context.Context, db *sql.DB, query string, args ...any) ([][]any, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	var read [][]any
	for rows.Next() {
		row := make([]any, len(columns))
		pointers := make([]any, len(columns))
		for i := range row {
			pointers[i] = &row[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			return nil, err
		}
		read = append(read, row)
	}
	return read, nil
}

// fill writes rows of one partition: part 1, row 0 to count-1.
func fill(t testing.TB, db *sql.DB, count int) {
	t.Helper()
	mustExec(t, db, "CREATE TABLE filled (part int, row int, text text, PRIMARY KEY (part, row))")
	const together = 500
	for first := 0; first < count; first += together {
		batch := "BEGIN UNLOGGED BATCH "
		var args []any
		for row := first; row < min(first+together, count); row++ {
			batch += "INSERT INTO filled (part, row, text) VALUES (1, ?, 'a text of some length'); "
			args = append(args, row)
		}
		mustExec(t, db, batch+"APPLY BATCH", args...)
	}
}
