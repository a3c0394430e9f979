package cassandra

import (
	"database/sql/driver"
	"errors"
)

// ErrRowsUnknown is what RowsAffected returns: Cassandra acknowledges a write without telling what it changed, and writes what
// was there already again.
var ErrRowsUnknown = errors.New("cassandra: Cassandra does not tell how many rows a statement changed; read them, or use IF NOT EXISTS or IF EXISTS")

// ErrNoInsertID is what LastInsertId returns: Cassandra makes no keys.
var ErrNoInsertID = errors.New("cassandra: Cassandra makes no ids; choose the key before the insert (example: uuid())")

// result knows the rows of a lightweight transaction alone: one if it was applied, none if not. Of a conditional batch that
// was applied it knows only that they were more than none.
// https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/dml.html
type result struct {
	rows    int64
	isKnown bool
}

func newResult(query string, read *table) driver.Result {
	if len(read.columns) == 0 || read.columns[0].Name != "[applied]" || len(read.rows) == 0 {
		return result{}
	}
	if applied, _ := read.rows[0][0].(bool); !applied {
		return result{isKnown: true}
	}
	return result{rows: 1, isKnown: verb(query) != "BEGIN"}
}

func (r result) RowsAffected() (int64, error) {
	if !r.isKnown {
		return 0, ErrRowsUnknown
	}
	return r.rows, nil
}

func (r result) LastInsertId() (int64, error) {
	return 0, ErrNoInsertID
}
