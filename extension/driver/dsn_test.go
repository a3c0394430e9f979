package cassandra

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

func TestDSN(t *testing.T) {
	for _, row := range []struct {
		why  string
		dsn  string
		want func(*config)
	}{
		{"only a host", "cassandra://node1", func(c *config) { c.hosts = []string{"node1:9042"} }},
		{"a keyspace", "cassandra://node1/surveys", func(c *config) { c.hosts, c.keyspace = []string{"node1:9042"}, "surveys" }},
		{"an empty keyspace is none", "cassandra://node1/?", func(c *config) { c.hosts = []string{"node1:9042"} }},
		{"the only port is everybody's", "cassandra://node1,node2:9142", func(c *config) { c.hosts, c.port = []string{"node1:9142", "node2:9142"}, 9142 }},
		{"each its own port", "cassandra://node1:1,node2:2,node3", func(c *config) { c.hosts = []string{"node1:1", "node2:2", "node3:9042"} }},
		{"IPv6 in brackets", "cassandra://[::1],[fe80::1]:9142", func(c *config) { c.hosts, c.port = []string{"[::1]:9142", "[fe80::1]:9142"}, 9142 }},
		{"user and password, percent-encoded", "cassandra://us%3Aer:p%40%2F%3F%23%25@node1", func(c *config) {
			c.hosts, c.username, c.password = []string{"node1:9042"}, "us:er", "p@/?#%"
		}},
		{"an @ in the password is read as one", "cassandra://user:p@ss:word@node1", func(c *config) {
			c.hosts, c.username, c.password = []string{"node1:9042"}, "user", "p@ss:word"
		}},
		{"all parameters", "cassandra://n?consistency=one&serial_consistency=LOCAL_SERIAL&timeout=1m&connect_timeout=2s&page_size=7&connections=3&protocol=4&dc=a%26b", func(c *config) {
			c.hosts = []string{"n:9042"}
			c.consistency, c.serialConsistency = gocql.One, gocql.LocalSerial
			c.timeout, c.connectTimeout = time.Minute, 2*time.Second
			c.pageSize, c.connections, c.protocol, c.dc = 7, 3, 4, "a&b"
		}},
	} {
		t.Run(row.why, func(t *testing.T) {
			want := defaults()
			row.want(want)
			got, err := parseDSN(row.dsn)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v, %v\nwant %+v", got, err, want)
			}
		})
	}
}

func TestWrongDSN(t *testing.T) {
	for dsn, want := range map[string]string{
		"":                                               "a DSN must start with cassandra://",
		"postgres://user:secret@node1":                   "a DSN must start with cassandra://",
		"cassandra://":                                   `a host must be a name, an IPv4 address or an IPv6 address in [], got ""`,
		"cassandra://node1,":                             `got ""`,
		"cassandra://::1":                                "a host must be",
		"cassandra://node1:x":                            `a port must be a number from 1 to 65535, got "node1:x"`,
		"cassandra://node1:0":                            "a port must be",
		"cassandra://node1:65536":                        "a port must be",
		"cassandra://node1:":                             "a port must be",
		"cassandra://@node1":                             "a user must stand before the @",
		"cassandra://user:%zz@node1":                     "user and password must be percent-encoded: % as %25",
		"cassandra://user:sec/ret@node1":                 "must be percent-encoded: @ as %40, / as %2F",
		"cassandra://node1/key-space":                    `a keyspace's name must be 1 to 48 letters, digits and _, got "key-space"`,
		"cassandra://node1/a/b":                          "a keyspace's name must be",
		"cassandra://node1/k#x":                          "# must be percent-encoded as %23",
		"cassandra://node1?colour=red":                   `unknown parameter "colour"; allowed are connect_timeout, connections, consistency,`,
		"cassandra://node1?timeout=5":                    `cassandra: timeout must be a duration above 0, got "5" (example: timeout=5s)`,
		"cassandra://node1?timeout=-5s":                  "timeout must be",
		"cassandra://node1?timeout=1s&timeout=2s":        "parameter timeout must be given once",
		"cassandra://node1?consistency=SERIAL":           "consistency must be ANY, ONE,",
		"cassandra://node1?consistency=MOST":             `got "MOST" (example: consistency=LOCAL_QUORUM)`,
		"cassandra://node1?serial_consistency=ONE":       "serial_consistency must be SERIAL or LOCAL_SERIAL",
		"cassandra://node1?page_size=0":                  "page_size must be a number of rows from 1 to 100000",
		"cassandra://node1?connections=65":               "connections must be",
		"cassandra://node1?protocol=3":                   "protocol must be 4 or 5",
		"cassandra://node1?dc=":                          "dc must be the name of a data centre",
		"cassandra://node1?dc=%":                         "the value of dc must be percent-encoded",
		"cassandra://node1?tls=yes":                      "tls must be false, true or skip-verify",
		"cassandra://node1?tls_ca=/ca.pem":               "need tls=true",
		"cassandra://node1?tls=true&tls_cert=a":          "tls_cert and tls_key must be given together",
		"cassandra://node1?tls=true&tls_ca=/nonexistent": "tls_ca must be a file that can be read: open /nonexistent",
		"cassandra://node1?tls=true&tls_ca=README.md":    `tls_ca must be a file of PEM certificates, got "README.md" without any`,
		"cassandra://node1?tls=true&tls_cert=README.md&tls_key=README.md": "tls_cert and tls_key must be a PEM certificate and its key",
	} {
		t.Run(dsn, func(t *testing.T) {
			_, err := Driver{}.OpenConnector(dsn)
			if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "cassandra: ") {
				t.Errorf("got %v, want %s", err, want)
			}
		})
	}
}

// README.md documents every parameter.
func TestREADMEListsParameters(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range parameterNames() {
		if !strings.Contains(string(readme), "`"+name+"`") {
			t.Errorf("README.md does not list %s", name)
		}
		if _, err := parseDSN("cassandra://node1?tls=true&" + name + "=" + parameters[name].example); err != nil && !strings.HasPrefix(name, "tls") {
			t.Errorf("the example of %s is an error: %v", name, err)
		}
	}
}
