package cassandra

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
)

type tlsMode string

const (
	tlsOff        tlsMode = "false"
	tlsOn         tlsMode = "true"
	tlsSkipVerify tlsMode = "skip-verify"
)

// setTLS reads the files that the DSN names, so that a wrong one is told when the database is opened.
func (c *config) setTLS() error {
	if c.tls == "" || c.tls == tlsOff {
		if c.tlsCA+c.tlsCert+c.tlsKey+c.tlsServerName != "" {
			return dsnError("tls_ca, tls_cert, tls_key and tls_server_name need tls=true")
		}
		return nil
	}
	if (c.tlsCert == "") != (c.tlsKey == "") {
		return dsnError("tls_cert and tls_key must be given together")
	}
	made := &tls.Config{
		MinVersion: tls.VersionTLS12,
		ServerName: c.tlsServerName,
		//nolint:gosec // the user asked for it by tls=skip-verify
		InsecureSkipVerify: c.tls == tlsSkipVerify,
	}
	if c.tlsCA != "" {
		pem, err := os.ReadFile(c.tlsCA)
		if err != nil {
			return fmt.Errorf("cassandra: tls_ca must be a file that can be read: %w", err)
		}
		made.RootCAs = x509.NewCertPool()
		if !made.RootCAs.AppendCertsFromPEM(pem) {
			return fmt.Errorf("cassandra: tls_ca must be a file of PEM certificates, got %q without any", c.tlsCA)
		}
	}
	if c.tlsCert != "" {
		pair, err := tls.LoadX509KeyPair(c.tlsCert, c.tlsKey)
		if err != nil {
			return fmt.Errorf("cassandra: tls_cert and tls_key must be a PEM certificate and its key: %w", err)
		}
		made.Certificates = []tls.Certificate{pair}
	}
	c.tlsConfig = made
	return nil
}
