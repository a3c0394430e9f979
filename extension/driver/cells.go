package cassandra

import (
	"database/sql/driver"
	"fmt"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// raw is a value as the protocol has it: nil data is NULL. The bytes belong to the frame, so they are read before the next row.
type raw struct {
	info gocql.TypeInfo
	data []byte
}

// UnmarshalCQL takes the bytes from gocql as they are; its own values would not tell NULL from zero.
func (r *raw) UnmarshalCQL(info gocql.TypeInfo, data []byte) error {
	r.info, r.data = info, data
	return nil
}

// cells receive one row after the other.
type cells struct {
	columns      []gocql.ColumnInfo
	values       []raw
	destinations []any
}

func newCells(columns []gocql.ColumnInfo) *cells {
	made := &cells{columns: columns, values: make([]raw, len(columns)), destinations: make([]any, len(columns))}
	for i := range made.values {
		made.destinations[i] = &made.values[i]
	}
	return made
}

func (c *cells) row() ([]driver.Value, error) {
	row := make([]driver.Value, len(c.columns))
	for i, column := range c.columns {
		value, err := decode(column.TypeInfo, c.values[i].data)
		if err != nil {
			return nil, fmt.Errorf("column %s of type %s: %w", column.Name, typeName(column.TypeInfo), err)
		}
		row[i] = value
	}
	return row, nil
}
