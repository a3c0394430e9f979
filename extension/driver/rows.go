package cassandra

import (
	"database/sql/driver"
	"io"
)

// rows hands on what has been read already, so none of its errors can come late.
type rows struct {
	result *table
	next   int
}

var _ driver.RowsColumnTypeDatabaseTypeName = (*rows)(nil)

func (r *rows) Columns() []string {
	names := make([]string, len(r.result.columns))
	for i, column := range r.result.columns {
		names[i] = column.Name
	}
	return names
}

// ColumnTypeDatabaseTypeName is the type in CQL's words, such as map<text, int>.
func (r *rows) ColumnTypeDatabaseTypeName(index int) string {
	return typeName(r.result.columns[index].TypeInfo)
}

func (r *rows) Next(destination []driver.Value) error {
	if r.next == len(r.result.rows) {
		return io.EOF
	}
	copy(destination, r.result.rows[r.next])
	r.next++
	return nil
}

func (r *rows) Close() error {
	return nil
}
