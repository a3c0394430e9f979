package cassandra

import (
	"net/url"
	"strings"
	"testing"
)

// Whatever a DSN is, reading it ends in a config that has hosts or in an error, and no error repeats the password.
func FuzzDSN(f *testing.F) {
	for _, seed := range []struct{ before, after, rest string }{
		{"", "", "node1:9042/surveys?timeout=5s"},
		{"a/", "", "node1"}, {"a?", "b", "node1"}, {"a#", "&", "node1"}, {"@", "@", "node1"}, {"%zz", "%", "node1"},
		{":", "://", "node1"}, {"", "/", "node1:x"}, {"", "", "node1/key-space"}, {"", "", "node1?colour=red"},
		{"\x00", "\xff", "[::1"}, {"", ":1,", "node1:2"}, {"cassandra://", "", ""}, {"", "", "a@b?c=d@e"},
	} {
		f.Add(seed.before, seed.after, seed.rest)
	}
	const secret = "S3cret"
	f.Fuzz(func(t *testing.T, before, after, rest string) {
		if strings.Contains(rest, secret) {
			t.Skip()
		}
		password := before + secret + after
		for _, written := range []string{password, url.PathEscape(password)} {
			c, err := parseDSN(scheme + "user:" + written + "@" + rest)
			if err != nil && strings.Contains(err.Error(), secret) {
				t.Errorf("the error repeats the password: %v", err)
			}
			if err == nil && (len(c.hosts) == 0 || c.port < 1 || c.username == "") {
				t.Errorf("%q was read as %+v", written, c)
			}
			if err == nil && written != password && !strings.ContainsAny(rest, "@") && c.password != password {
				t.Errorf("password %q was read as %q", password, c.password)
			}
		}
		_, _ = parseDSN(before + after + rest)
		_, _ = parseDSN(scheme + rest)
	})
}

// No bytes from the network end the program.
func FuzzJSON(f *testing.F) {
	f.Add([]byte{0, 0, 0, 1, 0, 0, 0, 1, 'a', 0, 0, 0, 4, 0, 0, 0, 7})
	f.Add([]byte{0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 1})
	f.Add([]byte{0xff, 0xff, 0xff, 0xff})
	f.Add([]byte{0, 0, 0, 1, 0x80, 0, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, row := range fuzzedTypes() {
			_, _ = decode(row, data)
		}
	})
}
