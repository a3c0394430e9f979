package cassandra

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
)

// Name is what [database/sql.Open] knows the driver by.
const Name = "cassandra"

// Driver opens Cassandra for [database/sql].
type Driver struct{}

var _ driver.DriverContext = Driver{}

func init() {
	sql.Register(Name, Driver{})
}

// Open connects for callers that bypass [database/sql]; the session is left when the connection is closed.
func (d Driver) Open(dsn string) (driver.Conn, error) {
	opened, err := d.OpenConnector(dsn)
	if err != nil {
		return nil, err
	}
	made, err := opened.Connect(context.Background())
	if err != nil {
		_ = opened.(io.Closer).Close()
		return nil, err
	}
	made.(*conn).onClose = opened.(io.Closer).Close
	return made, nil
}

// OpenConnector reads the DSN, so that [database/sql.Open] itself tells what is wrong with it. It does not connect.
func (d Driver) OpenConnector(dsn string) (driver.Connector, error) {
	config, err := parseDSN(dsn)
	if err != nil {
		return nil, err
	}
	return &connector{driver: d, config: config, shared: sessions.join(dsn)}, nil
}
