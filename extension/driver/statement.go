package cassandra

import (
	"regexp"
	"strings"
)

// leading is what may stand before a statement: white space and CQL's three kinds of comments.
// https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/definitions.html#comments
var leading = regexp.MustCompile(`^(\s+|--[^\n]*(\n|$)|//[^\n]*(\n|$)|/\*(?s:.*?)\*/)+`)

// trimStatement removes what would keep gocql from seeing by the first word that a statement is to be prepared: then it would
// send it without the values.
func trimStatement(query string) string {
	return strings.TrimRight(leading.ReplaceAllString(query, ""), "; \t\r\n")
}

// isPrepared tells whether gocql prepares the statement, and so takes values. Only these can have placeholders:
// https://github.com/apache/cassandra/blob/cassandra-5.0/doc/native_protocol_v5.spec (4.1.5. PREPARE)
func isPrepared(query string) bool {
	switch verb(query) {
	case "SELECT", "INSERT", "UPDATE", "DELETE", "BEGIN":
		return true
	}
	return false
}

// verb is the first word of a statement, in capitals.
func verb(query string) string {
	first, _ := cutBefore(trimStatement(query), " \t\r\n")
	return strings.ToUpper(first)
}
