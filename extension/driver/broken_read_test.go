package cassandra

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// One node of its own, with passwords and TLS, is frozen, killed and started again in the middle of reads.
func TestOwnNode(t *testing.T) {
	if testing.Short() {
		t.Skip("starts Cassandra twice")
	}
	needScripts(t)
	if _, err := exec.LookPath("keytool"); err != nil {
		t.Skip("needs keytool, a part of Java, to make a certificate")
	}
	keys := newKeys(t)
	n, err := newNode(
		"-Dcassandra.settings.authenticator=PasswordAuthenticator",
		"-Dcassandra.superuser_setup_delay_ms=0",
		"-Dcassandra.settings.client_encryption_options.enabled=true",
		"-Dcassandra.settings.client_encryption_options.optional=true", // check asks without TLS
		"-Dcassandra.settings.client_encryption_options.keystore="+keys.store,
		"-Dcassandra.settings.client_encryption_options.keystore_password="+keys.password,
	)
	if err != nil {
		t.Fatal(err)
	}
	defer n.remove()

	proxy := newTap(t, fmt.Sprintf("127.0.0.1:%d", n.port))
	server := scheme + "cassandra:cassandra@" + proxy.address
	secure := "tls=true&tls_ca=" + keys.certificate
	admin := openDSN(t, server+"?timeout=30s&"+secure)
	until(t, "the first user exists", func() error { return admin.Ping() })

	t.Run("a wrong password is told, not repeated", func(t *testing.T) {
		err := openDSN(t, scheme+"cassandra:S3cret@"+proxy.address+"?"+secure).Ping()
		if err == nil || !strings.Contains(err.Error(), "Provided username cassandra and/or password are incorrect") || strings.Contains(err.Error(), "S3cret") {
			t.Error(err)
		}
	})
	t.Run("a certificate that nobody trusts is an error", func(t *testing.T) {
		if err := openDSN(t, server+"?tls=true&connect_timeout=30s").Ping(); err == nil || !strings.Contains(err.Error(), "certificate") {
			t.Error(err)
		}
	})
	t.Run("unless it is not verified", func(t *testing.T) {
		if err := openDSN(t, server+"?tls=skip-verify").Ping(); err != nil {
			t.Error(err)
		}
	})

	const count = 2000
	mustExec(t, admin, "CREATE KEYSPACE broken WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}")
	// Only where the timeout is what is tested may a busy machine reach it.
	db := openDSN(t, server+"/broken?page_size=10&timeout=60s&"+secure)
	short := openDSN(t, server+"/broken?page_size=10&timeout=4s&"+secure)
	fill(t, db, count)
	const read, half = "SELECT row, text FROM filled", 20_000 // bytes of about 150,000
	if rows, err := readAll(context.Background(), db, read); err != nil || len(rows) != count {
		t.Fatalf("read %d rows, %v", len(rows), err)
	}

	freeze := func() { _ = n.signal(syscall.SIGSTOP) }
	thaw := func() { _ = n.signal(syscall.SIGCONT) }
	t.Run("a deadline ends a read in the middle", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		proxy.after(half, freeze)
		rows, err := readAll(ctx, db, read)
		thaw()
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("read %d rows, %v", len(rows), err)
		}
	})
	t.Run("so does a cancelled context", func(t *testing.T) {
		until(t, "the node answers again", func() error { return db.Ping() })
		ctx, cancel := context.WithCancel(context.Background())
		proxy.after(half, cancel)
		if rows, err := readAll(ctx, db, read); !errors.Is(err, context.Canceled) {
			t.Errorf("read %d rows, %v", len(rows), err)
		}
	})
	t.Run("so does the DSN's timeout", func(t *testing.T) {
		until(t, "the node answers again", func() error { return short.Ping() })
		proxy.after(half, freeze)
		rows, err := readAll(context.Background(), short, read)
		thaw()
		if err == nil || !strings.HasPrefix(err.Error(), "cassandra: ") {
			t.Errorf("read %d rows, %v", len(rows), err)
		}
	})
	t.Run("a node that ends in the middle of a read is an error of the query", func(t *testing.T) {
		until(t, "the node answers again", func() error { return db.Ping() })
		var once sync.Once
		proxy.after(half, func() { once.Do(n.kill) })
		rows, err := readAll(context.Background(), db, read)
		if err == nil || rows != nil {
			t.Errorf("read %d rows, %v", len(rows), err)
		}
		if _, err := readAll(context.Background(), db, read); err == nil {
			t.Error("a node that is down answered")
		}
		// Returns once the one under way has.
		once.Do(n.kill)
	})
	t.Run("a database that was open finds the node again", func(t *testing.T) {
		if err := n.start(); err != nil {
			t.Fatal(err)
		}
		// gocql may lose it once more while it fills its pool; what is read is whole or an error.
		until(t, "the node is found", func() error {
			rows, err := readAll(context.Background(), db, read)
			if err == nil && len(rows) != count {
				t.Fatalf("read %d rows", len(rows))
			}
			return err
		})
	})
}

// until polls; a wait that never ends is a failure of its own.
func until(t *testing.T, what string, try func() error) {
	t.Helper()
	giveUp := time.Now().Add(startSeconds * time.Second)
	for {
		err := try()
		if err == nil {
			return
		}
		if time.Now().After(giveUp) {
			t.Fatalf("%s: %v", what, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

type keys struct{ store, password, certificate string }

// newKeys makes a key of 127.0.0.1 that it signs itself.
func newKeys(t *testing.T) keys {
	t.Helper()
	// Not t.TempDir: the store's user must read it.
	folder, err := os.MkdirTemp("", "keys-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	made := keys{filepath.Join(folder, "node.jks"), "not-secret", filepath.Join(folder, "ca.pem")}
	for _, args := range [][]string{
		{"-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=node", "-ext", "san=ip:127.0.0.1", "-validity", "2"},
		{"-exportcert", "-rfc", "-file", made.certificate},
	} {
		args = append(args, "-alias", "node", "-keystore", made.store, "-storepass", made.password)
		if output, err := exec.Command("keytool", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, output)
		}
	}
	for path, mode := range map[string]os.FileMode{folder: 0o755, made.store: 0o644} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	return made
}
