package cassandra

import (
	"sort"
	"strconv"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// parameter is one of those after the ? of a DSN. README.md lists them all; a test holds that.
type parameter struct {
	allowed string
	example string
	set     func(c *config, value string) bool // false: not allowed
}

var parameters = map[string]parameter{
	"consistency": {
		"ANY, ONE, TWO, THREE, QUORUM, ALL, LOCAL_QUORUM, EACH_QUORUM or LOCAL_ONE", "LOCAL_QUORUM",
		func(c *config, value string) bool {
			level, err := gocql.ParseConsistencyWrapper(value)
			c.consistency = level
			return err == nil && !isSerial(level)
		},
	},
	"serial_consistency": {
		"SERIAL or LOCAL_SERIAL", "LOCAL_SERIAL",
		func(c *config, value string) bool {
			level, err := gocql.ParseConsistencyWrapper(value)
			c.serialConsistency = level
			return err == nil && isSerial(level)
		},
	},
	"timeout":         {"a duration above 0", "5s", duration(func(c *config) *time.Duration { return &c.timeout })},
	"connect_timeout": {"a duration above 0", "5s", duration(func(c *config) *time.Duration { return &c.connectTimeout })},
	"page_size":       {"a number of rows from 1 to 100000", "5000", number(1, 100_000, func(c *config) *int { return &c.pageSize })},
	"connections":     {"a number for each node from 1 to 64", "2", number(1, 64, func(c *config) *int { return &c.connections })},
	"protocol":        {"4 or 5", "5", number(4, 5, func(c *config) *int { return &c.protocol })},
	"dc":              {"the name of a data centre", "datacenter1", text(func(c *config) *string { return &c.dc })},
	"tls": {
		"false, true or skip-verify", "true",
		func(c *config, value string) bool {
			c.tls = tlsMode(value)
			return c.tls == tlsOff || c.tls == tlsOn || c.tls == tlsSkipVerify
		},
	},
	"tls_ca":          {"a file of PEM certificates", "/etc/cassandra/ca.pem", text(func(c *config) *string { return &c.tlsCA })},
	"tls_cert":        {"a file with a PEM certificate", "/etc/cassandra/client.pem", text(func(c *config) *string { return &c.tlsCert })},
	"tls_key":         {"a file with a PEM key", "/etc/cassandra/client.key", text(func(c *config) *string { return &c.tlsKey })},
	"tls_server_name": {"a host name", "cassandra.example.org", text(func(c *config) *string { return &c.tlsServerName })},
}

func parameterNames() []string {
	names := make([]string, 0, len(parameters))
	for name := range parameters {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func isSerial(level gocql.Consistency) bool {
	return level == gocql.Serial || level == gocql.LocalSerial
}

func duration(field func(*config) *time.Duration) func(*config, string) bool {
	return func(c *config, value string) bool {
		parsed, err := time.ParseDuration(value)
		*field(c) = parsed
		return err == nil && parsed > 0
	}
}

func number(least, most int, field func(*config) *int) func(*config, string) bool {
	return func(c *config, value string) bool {
		parsed, err := strconv.Atoi(value)
		*field(c) = parsed
		return err == nil && least <= parsed && parsed <= most
	}
}

func text(field func(*config) *string) func(*config, string) bool {
	return func(c *config, value string) bool {
		*field(c) = value
		return value != ""
	}
}
