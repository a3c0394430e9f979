package cassandra

import (
	_ "embed"
	"os"
	"testing"

	"github.com/grafana/xk6-sql/sqltest"
)

//go:embed testdata/script.js
var script string

// TestScript needs a Cassandra, as servers/cassandra starts it.
func TestScript(t *testing.T) {
	dsn := os.Getenv("CASSANDRA_DSN")
	if dsn == "" {
		t.Skip("needs CASSANDRA_DSN (example: CASSANDRA_DSN=cassandra://127.0.0.1:19042)")
	}
	sqltest.RunScript(t, "cassandra", dsn, script)
}
