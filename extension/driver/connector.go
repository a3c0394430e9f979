package cassandra

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"sync"
)

// connector makes the connections of one [database/sql.DB]. They are handles only: the pool of real connections is the
// session's, which all databases with the same DSN share.
type connector struct {
	driver Driver
	config *config
	shared *sharedSession
	leave  sync.Once
}

var (
	_ driver.Connector = (*connector)(nil)
	_ io.Closer        = (*connector)(nil)
)

// Connect opens the session if it is the first to need it. A deadline ends the waiting.
func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	session, err := c.shared.open(ctx, c.config)
	if err != nil {
		return nil, connectError(err, c.config.keyspace)
	}
	return &conn{session: session}, nil
}

func (c *connector) Driver() driver.Driver {
	return c.driver
}

// Close is called by [database/sql.DB.Close].
func (c *connector) Close() error {
	c.leave.Do(func() { sessions.leave(c.shared) })
	return nil
}

var errClosed = errors.New("the database is closed")
