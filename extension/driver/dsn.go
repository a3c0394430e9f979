package cassandra

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

const (
	scheme     = "cassandra://"
	exampleDSN = "cassandra://user:password@127.0.0.1:9042/surveys?consistency=LOCAL_QUORUM&timeout=5s"
)

// keyspaceName: https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/ddl.html
var keyspaceName = regexp.MustCompile(`^[A-Za-z0-9_]{1,48}$`)

// parseDSN reads cassandra://[user:password@]host[:port][,host[:port]…][/keyspace][?parameter=value[&…]].
//
// It is not [net/url.Parse], which knows one host only and repeats the whole URL, password included, in its errors. An error
// here repeats nothing as long as a part of the password could be in it.
func parseDSN(dsn string) (*config, error) {
	rest, ok := strings.CutPrefix(dsn, scheme)
	if !ok {
		return nil, dsnError("a DSN must start with %s", scheme)
	}
	authority, tail := cutBefore(rest, "/?#")
	if strings.Contains(tail, "@") {
		return nil, dsnError("special characters of user, password and parameters must be percent-encoded: @ as %%40, / as %%2F, ? as %%3F, # as %%23")
	}
	c := defaults()
	if at := strings.LastIndex(authority, "@"); at >= 0 {
		if err := c.setUser(authority[:at]); err != nil {
			return nil, err
		}
		authority = authority[at+1:]
	}
	path, query := cutBefore(tail, "?#")
	if err := c.setHosts(authority); err != nil {
		return nil, err
	}
	if err := c.setKeyspace(strings.TrimPrefix(path, "/")); err != nil {
		return nil, err
	}
	if err := c.setParameters(query); err != nil {
		return nil, err
	}
	return c, c.setTLS()
}

// setUser takes user[:password], both percent-encoded.
func (c *config) setUser(encoded string) error {
	user, password, _ := strings.Cut(encoded, ":")
	var errUser, errPassword error
	c.username, errUser = url.PathUnescape(user)
	c.password, errPassword = url.PathUnescape(password)
	if errUser != nil || errPassword != nil {
		return dsnError("user and password must be percent-encoded: %% as %%25")
	}
	if c.username == "" {
		return dsnError("a user must stand before the @")
	}
	return nil
}

func (c *config) setKeyspace(name string) error {
	if name != "" && !keyspaceName.MatchString(name) {
		return dsnError("a keyspace's name must be 1 to 48 letters, digits and _, got %q", name)
	}
	c.keyspace = name
	return nil
}

func (c *config) setParameters(query string) error {
	query, isQuery := strings.CutPrefix(query, "?")
	if strings.Contains(query, "#") || query != "" && !isQuery {
		return dsnError("# must be percent-encoded as %%23")
	}
	seen := map[string]bool{}
	for _, pair := range strings.Split(query, "&") {
		if pair == "" {
			continue
		}
		name, encoded, _ := strings.Cut(pair, "=")
		known, ok := parameters[name]
		if !ok {
			return dsnError("unknown parameter %q; allowed are %s", name, strings.Join(parameterNames(), ", "))
		}
		if seen[name] {
			return dsnError("parameter %s must be given once", name)
		}
		seen[name] = true
		value, err := url.QueryUnescape(encoded)
		if err != nil {
			return dsnError("the value of %s must be percent-encoded: %% as %%25", name)
		}
		if !known.set(c, value) {
			return fmt.Errorf("cassandra: %s must be %s, got %q (example: %s=%s)", name, known.allowed, value, name, known.example)
		}
	}
	return nil
}

func dsnError(format string, values ...any) error {
	return errors.New("cassandra: " + fmt.Sprintf(format, values...) + " (example: " + exampleDSN + ")")
}

// cutBefore splits at the first of chars, which stays with the second part.
func cutBefore(text, chars string) (string, string) {
	if at := strings.IndexAny(text, chars); at >= 0 {
		return text[:at], text[at:]
	}
	return text, ""
}
