package cassandra

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

func TestPaging(t *testing.T) {
	const count = 10_500
	db := open(t, "timeout=60s&page_size=1000")
	fill(t, db, count)
	rows, err := readAll(context.Background(), db, "SELECT row FROM filled WHERE part = 1")
	if err != nil || len(rows) != count {
		t.Fatalf("read %d rows of %d, %v", len(rows), count, err)
	}
	for i, row := range rows {
		if row[0] != int64(i) {
			t.Fatalf("row %d is %v", i, row)
		}
	}
}

func TestUsers(t *testing.T) {
	const users, each = 32, 20
	db := open(t, "timeout=60s")
	mustExec(t, db, "CREATE TABLE answers (user int, n int, text text, PRIMARY KEY (user, n))")
	var group sync.WaitGroup
	for user := range users {
		group.Add(1)
		go func() {
			defer group.Done()
			for n := range each {
				text := fmt.Sprintf("answer %d of %d", n, user)
				if _, err := db.Exec("INSERT INTO answers (user, n, text) VALUES (?, ?, ?)", user, n, text); err != nil {
					t.Error(err)
					return
				}
				rows, err := readAll(context.Background(), db, "SELECT text FROM answers WHERE user = ? AND n = ?", user, n)
				if err != nil || !reflect.DeepEqual(rows, [][]any{{text}}) {
					t.Errorf("read %v, %v, want %s", rows, err, text)
					return
				}
			}
		}()
	}
	group.Wait()
	rows, err := readAll(context.Background(), db, "SELECT count(*) FROM answers")
	if err != nil || !reflect.DeepEqual(rows, [][]any{{int64(users * each)}}) {
		t.Errorf("counted %v, %v", rows, err)
	}
}

func TestCancelledContext(t *testing.T) {
	db := open(t, "timeout=30s")
	fill(t, db, 10)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if rows, err := readAll(ctx, db, "SELECT * FROM filled"); !errors.Is(err, context.Canceled) {
		t.Errorf("read %v, %v", rows, err)
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO filled (part, row) VALUES (2, 1)"); !errors.Is(err, context.Canceled) {
		t.Errorf("wrote: %v", err)
	}
	if rows, err := readAll(context.Background(), db, "SELECT * FROM filled WHERE part = 2"); err != nil || len(rows) > 0 {
		t.Errorf("a cancelled write was stored: %v, %v", rows, err)
	}
}

func TestWrongStatements(t *testing.T) {
	db := open(t, "timeout=30s")
	fill(t, db, 1)
	for _, row := range []struct {
		why, query string
		args       []any
		want       string
	}{
		{"syntax", "SELEC * FROM filled", nil, "cassandra: line 1:0 no viable alternative at input 'SELEC'"},
		{"no such table", "SELECT * FROM missing", nil, "cassandra: table missing does not exist"},
		{"no such column", "SELECT missing FROM filled", nil, "missing"},
		{"too few values", "SELECT * FROM filled WHERE part = ? AND row = ?", []any{1}, "expected 2 values send got 1"},
		{"too many values", "SELECT * FROM filled WHERE part = ?", []any{1, 2}, "expected 1 values send got 2"},
		{"a value of another type", "SELECT * FROM filled WHERE part = ?", []any{"x"}, `cassandra: value 1 for a column of type int: must be a whole number from -2147483648 to 2147483647, got "x" (string) (example: 42)`},
		{"values for what is not prepared", "CREATE TABLE made (k int PRIMARY KEY)", []any{1}, "cassandra: CREATE takes no values, got 1"},
		{"USE", "USE system", nil, "cassandra: USE would change the keyspace of other users of the pool"},
		{"nothing", " -- nothing", nil, "cassandra: "},
	} {
		t.Run(row.why, func(t *testing.T) {
			if rows, err := readAll(context.Background(), db, row.query, row.args...); err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("query: %v, %v", rows, err)
			}
			if _, err := db.Exec(row.query, row.args...); err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("exec: %v", err)
			}
		})
	}
	var request gocql.RequestError
	if _, err := db.Exec("SELEC"); !errors.As(err, &request) || request.Code() != gocql.ErrCodeSyntax {
		t.Errorf("not Cassandra's own error: %v", err)
	}
	if _, err := db.Begin(); err == nil || !strings.Contains(err.Error(), "Cassandra has no transactions") {
		t.Errorf("begin: %v", err)
	}
	if _, err := db.Prepare("SELECT missing FROM filled"); err == nil {
		t.Error("a wrong statement was prepared")
	}
}

// Comments and white space before a statement do not keep its values from it.
func TestLeadingComments(t *testing.T) {
	db := open(t, "timeout=30s")
	fill(t, db, 3)
	for _, query := range []string{
		"\n\t SELECT row FROM filled WHERE part = 1 AND row = ? ;\n",
		"-- one\n// two\n/* three\n ? */ SELECT row FROM filled WHERE part = 1 AND row = ?",
		"select row from filled where part = 1 and row = ?;;",
	} {
		if rows, err := readAll(context.Background(), db, query, 2); err != nil || !reflect.DeepEqual(rows, [][]any{{int64(2)}}) {
			t.Errorf("%q: %v, %v", query, rows, err)
		}
	}
}

func TestPrepared(t *testing.T) {
	db := open(t, "timeout=30s")
	mustExec(t, db, "CREATE TABLE prepared (k int PRIMARY KEY, v text)")
	insert, err := db.Prepare("INSERT INTO prepared (k, v) VALUES (?, ?)")
	if err != nil {
		t.Fatal(err)
	}
	defer insert.Close()
	for k := range 3 {
		if _, err := insert.Exec(k, fmt.Sprint("v", k)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := insert.Exec(1); err == nil {
		t.Error("a value was missing")
	}
	// A column that is added later is read, and a table that is made anew is found.
	read := func(want any) {
		t.Helper()
		rows, err := readAll(context.Background(), db, "SELECT * FROM prepared WHERE k = 1")
		if err != nil || !reflect.DeepEqual(rows, want) {
			t.Errorf("read %v, %v, want %v", rows, err, want)
		}
	}
	read([][]any{{int64(1), "v1"}})
	mustExec(t, db, "ALTER TABLE prepared ADD a int")
	read([][]any{{int64(1), nil, "v1"}})
	mustExec(t, db, "DROP TABLE prepared")
	mustExec(t, db, "CREATE TABLE prepared (k int PRIMARY KEY)")
	read([][]any(nil))
}

func TestRowsAffected(t *testing.T) {
	db := open(t, "timeout=30s")
	mustExec(t, db, "CREATE TABLE affected (k int, c int, v int, PRIMARY KEY (k, c))")
	for _, row := range []struct {
		query string
		rows  int64
		err   error
	}{
		{"INSERT INTO affected (k, c, v) VALUES (1, 1, 1)", 0, ErrRowsUnknown},
		{"INSERT INTO affected (k, c, v) VALUES (1, 2, 1) IF NOT EXISTS", 1, nil},
		{"INSERT INTO affected (k, c, v) VALUES (1, 2, 2) IF NOT EXISTS", 0, nil},
		{"UPDATE affected SET v = 3 WHERE k = 1 AND c = 2 IF v = 1", 1, nil},
		{"UPDATE affected SET v = 4 WHERE k = 1 AND c = 2 IF v = 1", 0, nil},
		{"DELETE FROM affected WHERE k = 9 AND c = 9 IF EXISTS", 0, nil},
		{"BEGIN BATCH INSERT INTO affected (k, c, v) VALUES (1, 3, 1) IF NOT EXISTS; INSERT INTO affected (k, c, v) VALUES (1, 4, 1) IF NOT EXISTS; APPLY BATCH", 0, ErrRowsUnknown},
		{"DELETE FROM affected WHERE k = 1", 0, ErrRowsUnknown},
	} {
		result := mustExec(t, db, row.query)
		if rows, err := result.RowsAffected(); rows != row.rows || !errors.Is(err, row.err) {
			t.Errorf("%s: %d, %v", row.query, rows, err)
		}
		if _, err := result.LastInsertId(); !errors.Is(err, ErrNoInsertID) {
			t.Errorf("last insert id: %v", err)
		}
	}
}

// All databases of a DSN share one session, which ends with the last of them.
func TestSessionIsShared(t *testing.T) {
	dsn := serverDSN(t) + "?timeout=31s"
	first, second := openDSN(t, dsn), openDSN(t, dsn)
	for _, err := range []error{first.Ping(), second.Ping(), first.Close(), second.Ping()} {
		if err != nil {
			t.Error(err)
		}
	}
	if err := first.Ping(); err == nil {
		t.Error("a closed database answered")
	}
	_ = second.Close()
	sessions.mu.Lock()
	defer sessions.mu.Unlock()
	if _, ok := sessions.byDSN[dsn]; ok {
		t.Error("the session outlives its users")
	}
}

func TestUnreachable(t *testing.T) {
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	db := openDSN(t, fmt.Sprintf("cassandra://user:S3cret@127.0.0.1:%d/surveys?connect_timeout=2s", port))
	if err := db.Ping(); err == nil || !strings.HasPrefix(err.Error(), "cassandra: cannot connect: ") || strings.Contains(err.Error(), "S3cret") {
		t.Errorf("refused: %v", err)
	}
	// Takes connections into its backlog and never answers.
	silent := silentServer(t)
	db = openDSN(t, "cassandra://"+silent+"?connect_timeout=60s")
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	if err := db.PingContext(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("silent: %v", err)
	}
	if err := openDSN(t, serverDSN(t)+"/no_such_keyspace").Ping(); err == nil || !strings.Contains(err.Error(), "no_such_keyspace") {
		t.Errorf("keyspace: %v", err)
	}
}
