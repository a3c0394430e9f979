package cassandra

import (
	"context"
	"sync"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// sessions holds one session for each DSN: a session is a pool with a control connection, made to be shared, and each VU of
// k6 opens a database of its own.
var sessions = sessionTable{byDSN: map[string]*sharedSession{}}

type sessionTable struct {
	mu    sync.Mutex
	byDSN map[string]*sharedSession
}

// join counts a user in; the session is opened when the first of them connects.
func (t *sessionTable) join(dsn string) *sharedSession {
	t.mu.Lock()
	defer t.mu.Unlock()
	shared, ok := t.byDSN[dsn]
	if !ok {
		shared = &sharedSession{dsn: dsn, gate: make(chan struct{}, 1)}
		t.byDSN[dsn] = shared
	}
	shared.users++
	return shared
}

// leave closes the session with its last user.
func (t *sessionTable) leave(shared *sharedSession) {
	t.mu.Lock()
	shared.users--
	isLast := shared.users == 0
	if isLast {
		delete(t.byDSN, shared.dsn)
	}
	t.mu.Unlock()
	if isLast {
		shared.close()
	}
}

type sharedSession struct {
	dsn   string
	users int // guarded by the table's lock

	// gate is held by who opens or closes the session. It is a channel so that a deadline can end the waiting.
	gate     chan struct{}
	session  *gocql.Session
	isClosed bool
}

// open returns the session. Opening takes no context in gocql: where ctx ends first the opening goes on, and the next caller
// finds its session.
func (s *sharedSession) open(ctx context.Context, config *config) (*gocql.Session, error) {
	select {
	case s.gate <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if s.session != nil || s.isClosed {
		defer func() { <-s.gate }()
		if s.isClosed {
			return nil, errClosed
		}
		return s.session, nil
	}

	type result struct {
		session *gocql.Session
		err     error
	}
	done := make(chan result, 1)
	go func() {
		session, err := config.openSession()
		s.session = session
		<-s.gate
		done <- result{session, err}
	}()
	select {
	case opened := <-done:
		return opened.session, opened.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// close waits for an opening that is under way, in the background: its caller may have no time left.
func (s *sharedSession) close() {
	go func() {
		s.gate <- struct{}{}
		s.isClosed = true
		if s.session != nil {
			s.session.Close()
			s.session = nil
		}
		<-s.gate
	}()
}
