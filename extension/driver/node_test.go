package cassandra

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// node is a Cassandra that a test starts for itself, by the scripts in servers/cassandra.
type node struct {
	folder  string
	port    int
	storage int
	options []string
	process *exec.Cmd
	log     *os.File
	ended   chan struct{}
}

const (
	scripts      = "../../servers/cassandra/"
	startSeconds = 100
)

// sharedNode is the one that most tests use, unless CASSANDRA_DSN names another.
var sharedNode struct {
	once sync.Once
	node *node
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if sharedNode.node != nil {
		sharedNode.node.remove()
	}
	os.Exit(code)
}

// serverDSN is a DSN without keyspace and parameters.
func serverDSN(t testing.TB) string {
	t.Helper()
	if dsn := os.Getenv("CASSANDRA_DSN"); dsn != "" {
		server, _ := cutBefore(strings.TrimPrefix(dsn, scheme), "/?")
		return scheme + server
	}
	needScripts(t)
	sharedNode.once.Do(func() { sharedNode.node, sharedNode.err = newNode() })
	if sharedNode.err != nil {
		t.Fatal(sharedNode.err)
	}
	return sharedNode.node.dsn()
}

// needScripts skips where Cassandra cannot be installed or run.
func needScripts(t testing.TB) {
	t.Helper()
	for _, program := range []string{"java", "mvn", "python3"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("needs %s to run Cassandra, or CASSANDRA_DSN (example: CASSANDRA_DSN=cassandra://127.0.0.1:19042)", program)
		}
	}
}

// newNode returns once the node answers.
func newNode(options ...string) (*node, error) {
	folder, err := os.MkdirTemp("", "cassandra-")
	if err != nil {
		return nil, err
	}
	// The store's user must pass through.
	if err := os.Chmod(folder, 0o755); err != nil {
		return nil, err
	}
	n := &node{folder: folder, options: options}
	if n.log, err = os.Create(filepath.Join(folder, "log")); err != nil {
		return nil, err
	}
	if n.port, err = freePort(); err == nil {
		n.storage, err = freePort()
	}
	if err == nil {
		err = n.run("install")
	}
	if err == nil {
		err = n.start()
	}
	if err != nil {
		n.remove()
		return nil, err
	}
	return n, nil
}

func (n *node) dsn() string {
	return fmt.Sprintf("%s127.0.0.1:%d", scheme, n.port)
}

func (n *node) script(name string, args ...string) *exec.Cmd {
	script := exec.Command(scripts+name, args...)
	script.Env = append(os.Environ(),
		"CASSANDRA_DIR="+filepath.Join(n.folder, "store"),
		"CASSANDRA_PORT="+strconv.Itoa(n.port),
		"CASSANDRA_STORAGE_PORT="+strconv.Itoa(n.storage))
	return script
}

func (n *node) run(name string) error {
	if output, err := n.script(name).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, output)
	}
	return nil
}

func (n *node) start() error {
	n.process = n.script("start", n.options...)
	n.process.Stdout, n.process.Stderr = n.log, n.log
	if err := n.process.Start(); err != nil {
		return err
	}
	n.ended = make(chan struct{})
	go func(process *exec.Cmd, ended chan struct{}) {
		_ = process.Wait()
		close(ended)
	}(n.process, n.ended)
	giveUp := time.After(startSeconds * time.Second)
	for n.run("check") != nil {
		select {
		case <-n.ended:
			return fmt.Errorf("Cassandra ended before it answered:\n%s", n.lastLines())
		case <-giveUp:
			return fmt.Errorf("Cassandra did not answer in %d s:\n%s", startSeconds, n.lastLines())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}

// signal reaches Cassandra itself: start has become it.
func (n *node) signal(signal syscall.Signal) error {
	return n.process.Process.Signal(signal)
}

// kill returns once the process is gone.
func (n *node) kill() {
	_ = n.signal(syscall.SIGKILL)
	<-n.ended
}

func (n *node) remove() {
	if n.ended != nil {
		n.kill()
	}
	_ = n.log.Close()
	_ = os.RemoveAll(n.folder)
}

func (n *node) lastLines() string {
	text, _ := os.ReadFile(n.log.Name())
	lines := strings.Split(string(text), "\n")
	return strings.Join(lines[max(0, len(lines)-20):], "\n")
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}
