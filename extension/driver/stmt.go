package cassandra

import (
	"context"
	"database/sql/driver"
)

// stmt is a statement that Cassandra has prepared. gocql keeps prepared statements by their text, for queries without Prepare
// too; what Prepare adds is that a wrong statement is told here.
type stmt struct {
	conn   *conn
	query  string
	inputs int
}

var (
	_ driver.StmtExecContext   = (*stmt)(nil)
	_ driver.StmtQueryContext  = (*stmt)(nil)
	_ driver.NamedValueChecker = (*stmt)(nil)
)

// Prepare is [conn.PrepareContext] without a deadline.
func (c *conn) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// PrepareContext asks Cassandra to prepare; statements that it prepares not, as CREATE, take no values.
func (c *conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	query = trimStatement(query)
	if !isPrepared(query) {
		return &stmt{conn: c, query: query}, nil
	}
	meta, err := c.session.StatementMetadata(ctx, query, "")
	if err != nil {
		return nil, runError(err)
	}
	return &stmt{conn: c, query: query, inputs: len(meta.BindColumns)}, nil
}

func (s *stmt) NumInput() int {
	return s.inputs
}

func (s *stmt) Close() error {
	return nil
}

func (s *stmt) CheckNamedValue(value *driver.NamedValue) error {
	return s.conn.CheckNamedValue(value)
}

func (s *stmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.conn.QueryContext(ctx, s.query, args)
}

func (s *stmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	return s.conn.ExecContext(ctx, s.query, args)
}

// Query is never called: [database/sql] prefers QueryContext.
func (s *stmt) Query(values []driver.Value) (driver.Rows, error) {
	return s.QueryContext(context.Background(), named(values))
}

// Exec is never called: [database/sql] prefers ExecContext.
func (s *stmt) Exec(values []driver.Value) (driver.Result, error) {
	return s.ExecContext(context.Background(), named(values))
}

func named(values []driver.Value) []driver.NamedValue {
	args := make([]driver.NamedValue, len(values))
	for i, value := range values {
		args[i] = driver.NamedValue{Ordinal: i + 1, Value: value}
	}
	return args
}
