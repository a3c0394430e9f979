// Package cassandra adds Cassandra to k6/x/sql: import driver from "k6/x/sql/driver/cassandra".
package cassandra

import (
	driver "cassandra-sql-driver"

	"github.com/grafana/xk6-sql/sql"
)

func init() {
	sql.RegisterModule(driver.Name)
}
