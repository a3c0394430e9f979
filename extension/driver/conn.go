package cassandra

import (
	"context"
	"database/sql/driver"
	"errors"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// conn is a handle on the shared session.
type conn struct {
	session *gocql.Session
	onClose func() error // nil where a connector keeps the session
}

var (
	_ driver.ConnBeginTx        = (*conn)(nil)
	_ driver.ConnPrepareContext = (*conn)(nil)
	_ driver.ExecerContext      = (*conn)(nil)
	_ driver.NamedValueChecker  = (*conn)(nil)
	_ driver.Pinger             = (*conn)(nil)
	_ driver.QueryerContext     = (*conn)(nil)
	_ driver.Validator          = (*conn)(nil)
)

// QueryContext reads all pages before it returns, so that a read that breaks is an error of the query.
func (c *conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	read, err := c.run(ctx, query, args)
	if err != nil {
		return nil, err
	}
	return &rows{result: read}, nil
}

// ExecContext runs a statement; see [result] for what it tells of rows.
func (c *conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	read, err := c.run(ctx, query, args)
	if err != nil {
		return nil, err
	}
	return newResult(query, read), nil
}

// Ping asks the cluster, not the pool.
func (c *conn) Ping(ctx context.Context) error {
	_, err := c.run(ctx, "SELECT key FROM system.local", nil)
	return err
}

// IsValid is false once the session was closed by its last user.
func (c *conn) IsValid() bool {
	return !c.session.Closed()
}

// CheckNamedValue lets every value through: which are allowed depends on the column's type, which only the prepared statement
// knows; see [argument].
func (c *conn) CheckNamedValue(*driver.NamedValue) error {
	return nil
}

// Close leaves the session to the others.
func (c *conn) Close() error {
	if c.onClose != nil {
		return c.onClose()
	}
	return nil
}

var errNoTransactions = errors.New("cassandra: Cassandra has no transactions; write one row, or what belongs together in BEGIN BATCH … APPLY BATCH")

// Begin is an error: Cassandra has no transactions.
func (c *conn) Begin() (driver.Tx, error) {
	return nil, errNoTransactions
}

// BeginTx is an error: Cassandra has no transactions.
func (c *conn) BeginTx(context.Context, driver.TxOptions) (driver.Tx, error) {
	return nil, errNoTransactions
}
