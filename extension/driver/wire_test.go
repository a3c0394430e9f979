package cassandra

import (
	"io"
	"net"
	"sync/atomic"
	"testing"
)

// silentServer takes connections and says nothing.
func silentServer(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	return listener.Addr().String()
}

// tap stands between driver and node, and calls its hook once when so many bytes have come from the node.
type tap struct {
	address string
	left    atomic.Int64
	hook    func()
}

func newTap(t *testing.T, node string) *tap {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	made := &tap{address: listener.Addr().String()}
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			server, err := net.Dial("tcp", node)
			if err != nil {
				_ = client.Close()
				continue
			}
			go func() { _, _ = io.Copy(server, client); _ = server.Close() }()
			go func() { _, _ = io.Copy(made.to(client), server); _ = client.Close() }()
		}
	}()
	return made
}

// after sets the hook before a read begins.
func (p *tap) after(bytes int64, hook func()) {
	p.hook = hook
	p.left.Store(bytes)
}

func (p *tap) to(client net.Conn) io.Writer {
	return writer(func(data []byte) (int, error) {
		before := p.left.Load()
		if before > 0 && p.left.Add(-int64(len(data))) <= 0 && p.left.Swap(0) <= 0 {
			p.hook()
		}
		return client.Write(data)
	})
}

type writer func([]byte) (int, error)

func (w writer) Write(data []byte) (int, error) {
	return w(data)
}
