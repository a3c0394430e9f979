package cassandra

import (
	"crypto/tls"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// config is what a DSN says.
type config struct {
	hosts    []string // each with its port
	port     int      // of nodes that only the cluster names
	username string
	password string
	keyspace string

	consistency       gocql.Consistency
	serialConsistency gocql.Consistency // 0: Cassandra's own default
	timeout           time.Duration
	connectTimeout    time.Duration
	pageSize          int
	connections       int
	protocol          int // 0: the newest that both sides know
	dc                string

	tls           tlsMode
	tlsCA         string
	tlsCert       string
	tlsKey        string
	tlsServerName string
	tlsConfig     *tls.Config
}

const defaultPort = 9042

// defaults are Cassandra's or gocql's where nothing is said. LOCAL_QUORUM reads what LOCAL_QUORUM has written.
func defaults() *config {
	return &config{
		port:           defaultPort,
		consistency:    gocql.LocalQuorum,
		timeout:        10 * time.Second,
		connectTimeout: 5 * time.Second,
		pageSize:       5000,
		connections:    2,
	}
}

// reconnectInterval is how often a node that is down is tried again. gocql's own 60 s would fail a minute of queries after a
// restart that took seconds.
const reconnectInterval = time.Second

// openSession connects. https://pkg.go.dev/github.com/apache/cassandra-gocql-driver/v2#ClusterConfig
func (c *config) openSession() (*gocql.Session, error) {
	types, err := wireTypes()
	if err != nil {
		return nil, err
	}
	cluster := gocql.NewCluster(c.hosts...)
	cluster.RegisteredTypes = types
	cluster.Port = c.port
	cluster.Keyspace = c.keyspace
	cluster.Consistency = c.consistency
	cluster.SerialConsistency = c.serialConsistency
	cluster.Timeout = c.timeout
	cluster.WriteTimeout = c.timeout
	cluster.ConnectTimeout = c.connectTimeout
	cluster.PageSize = c.pageSize
	cluster.NumConns = c.connections
	cluster.ProtoVersion = c.protocol
	cluster.ReconnectInterval = reconnectInterval
	cluster.ReconnectionPolicy = &gocql.ConstantReconnectionPolicy{MaxRetries: 1, Interval: reconnectInterval / 2}
	// With protocol 4, SELECT * after an ALTER TABLE would be read by the columns of before:
	// https://issues.apache.org/jira/browse/CASSANDRA-10786
	cluster.DisableSkipMetadata = true
	fallback := gocql.RoundRobinHostPolicy()
	if c.dc != "" {
		fallback = gocql.DCAwareRoundRobinPolicy(c.dc)
	}
	cluster.PoolConfig.HostSelectionPolicy = gocql.TokenAwareHostPolicy(fallback)
	if c.username != "" {
		cluster.Authenticator = gocql.PasswordAuthenticator{Username: c.username, Password: c.password}
	}
	if c.tlsConfig != nil {
		cluster.SslOpts = &gocql.SslOptions{Config: c.tlsConfig}
	}
	return cluster.CreateSession()
}
