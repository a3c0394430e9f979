package cassandra

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// table is all that a statement returned.
type table struct {
	columns []gocql.ColumnInfo
	rows    [][]driver.Value
}

// run sends a statement and reads its answer to the last page. The context ends the waiting for each page; the protocol has no
// message that would end a request which Cassandra already works on.
func (c *conn) run(ctx context.Context, query string, args []driver.NamedValue) (*table, error) {
	query = trimStatement(query)
	if len(args) > 0 && !isPrepared(query) {
		return nil, fmt.Errorf("cassandra: %s takes no values, got %d: write them into the statement", verb(query), len(args))
	}
	values := make([]any, len(args))
	for i, arg := range args {
		if arg.Name != "" {
			return nil, fmt.Errorf("cassandra: values must be given by position, got one named %q (example: WHERE id = ?)", arg.Name)
		}
		values[i] = argument{position: arg.Ordinal, value: arg.Value}
	}
	iter := c.session.Query(query, values...).IterContext(ctx)
	read := &table{columns: iter.Columns()}
	cells := newCells(read.columns)
	for iter.Scan(cells.destinations...) {
		row, err := cells.row()
		if err != nil {
			_ = iter.Close()
			return nil, fmt.Errorf("cassandra: %w", err)
		}
		read.rows = append(read.rows, row)
	}
	if err := iter.Close(); err != nil {
		return nil, runError(err)
	}
	return read, nil
}

// runError says whose words they are; [errors.Is] and [errors.As] find the context's and gocql's errors in it.
func runError(err error) error {
	var bind *bindError
	switch {
	case errors.As(err, &bind):
		return fmt.Errorf("cassandra: %w", bind)
	case errors.Is(err, gocql.ErrUseStmt):
		return errors.New("cassandra: USE would change the keyspace of other users of the pool; name the keyspace in the DSN (example: " + exampleDSN + ")")
	case errors.Is(err, gocql.ErrNoConnections):
		return fmt.Errorf("cassandra: no node can be reached: %w", err)
	}
	return fmt.Errorf("cassandra: %w", err)
}

// connectError guesses where gocql says only that no connection came about, though it found the nodes.
func connectError(err error, keyspace string) error {
	if keyspace != "" && errors.Is(err, gocql.ErrNoConnectionsStarted) {
		return fmt.Errorf("cassandra: cannot connect: %w: does the keyspace %q exist?", err, keyspace)
	}
	return fmt.Errorf("cassandra: cannot connect: %w", err)
}
