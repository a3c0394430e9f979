package cassandra

import (
	"context"
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
)

// typeRows is what README.md's table says: how each CQL type is read, and what else can be bound.
// https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/types.html
var typeRows = []struct {
	cql     string
	literal string
	read    any
	bind    []any // besides what was read
}{
	{"ascii", "'plain'", "plain", nil},
	{"text", "'Grüße, \u4e16\n''quoted'' \"twice\"'", "Grüße, 世\n'quoted' \"twice\"", []any{[]byte("Grüße, 世\n'quoted' \"twice\"")}},
	{"text", "''", "", nil},
	{"varchar", "'same as text'", "same as text", nil},
	{"boolean", "true", true, nil},
	{"boolean", "false", false, nil},
	{"tinyint", "-128", int64(-128), []any{-128.0, "-128"}},
	{"smallint", "-32768", int64(-32768), nil},
	{"int", "2147483647", int64(math.MaxInt32), []any{float64(math.MaxInt32)}},
	{"int", "0", int64(0), nil},
	{"bigint", "9007199254740991", int64(maxSafeInteger), nil},
	{"bigint", "-9007199254740992", "-9007199254740992", []any{int64(-9007199254740992)}},
	{"bigint", "9223372036854775807", "9223372036854775807", nil},
	{"varint", "-123456789012345678901234567890", "-123456789012345678901234567890", nil},
	{"varint", "0", "0", []any{0, 0.0}},
	{"decimal", "-1.50", "-1.50", nil},
	{"decimal", "12345678901234567890.123456789", "12345678901234567890.123456789", nil},
	{"decimal", "0.1", "0.1", []any{0.1}},
	{"decimal", "1e-2000", "1E-2000", nil},
	{"float", "1.5", 1.5, nil},
	{"float", "0.1", float64(float32(0.1)), nil},
	{"double", "0.1", 0.1, []any{"0.1"}},
	{"double", "-Infinity", math.Inf(-1), []any{"-Infinity"}},
	{"blob", "0x00ff10", []byte{0x00, 0xff, 0x10}, []any{"0x00ff10", buffer{0x00, 0xff, 0x10}}},
	{"blob", "0x", []byte{}, nil},
	{"uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000", nil},
	{"timeuuid", "d2177dd0-eaa2-11de-a572-001b779c76e3", "d2177dd0-eaa2-11de-a572-001b779c76e3", nil},
	{"inet", "'127.0.0.1'", "127.0.0.1", nil},
	{"inet", "'2001:db8::1'", "2001:db8::1", nil},
	{"timestamp", "'2012-06-30T12:34:56.789Z'", moment("2012-06-30T12:34:56.789Z"), []any{"2012-06-30T14:34:56.789+02:00", int64(1341059696789), 1341059696789.0}},
	{"timestamp", "'1969-12-31T23:59:59.999Z'", moment("1969-12-31T23:59:59.999Z"), nil},
	{"date", "'2012-02-29'", "2012-02-29", []any{moment("2012-02-29T23:59:59Z")}},
	{"date", "'1582-10-15'", "1582-10-15", []any{moment("1582-10-15T12:00:00Z")}},
	{"time", "'13:30:54.234'", "13:30:54.234000000", []any{"13:30:54.234", 13*time.Hour + 30*time.Minute + 54234*time.Millisecond}},
	{"duration", "1y2mo3w4d5h6m7s8ms9us10ns", "1y2mo25d5h6m7s8ms9us10ns", []any{"1y2mo3w4d5h6m7s8ms9us10ns"}},
	{"duration", "-2mo", "-2mo", nil},
	{"list<text>", "['b', 'a']", `["b","a"]`, []any{[]string{"b", "a"}, []any{"b", "a"}}},
	{"list<bigint>", "[1, 9007199254740993]", `[1,"9007199254740993"]`, []any{[]int64{1, 9007199254740993}}},
	{"set<int>", "{3, 1, 2}", `[1,2,3]`, []any{[]any{3.0, 1.0, 2.0}}},
	{"map<text, int>", "{'b': 1, 'a': 2}", `{"a":2,"b":1}`, []any{map[string]any{"a": 2.0, "b": 1.0}}},
	{"map<int, frozen<list<boolean>>>", "{1: [true, false]}", `{"1":[true,false]}`, []any{map[int]any{1: []bool{true, false}}}},
	{"map<frozen<tuple<int, text>>, double>", "{(1, 'a'): 1.5}", `{"[1,\"a\"]":1.5}`, nil},
	{"map<boolean, text>", "{true: 'yes'}", `{"true":"yes"}`, nil},
	{"map<timestamp, blob>", "{'2012-06-30T12:34:56.789Z': 0x0f}", `{"2012-06-30T12:34:56.789Z":"0x0f"}`, nil},
	{"list<double>", "[1e300, NaN]", `[1e+300,"NaN"]`, nil},
	{"list<decimal>", "[1.50]", `["1.50"]`, []any{"[1.50]"}},
	{"tuple<int, int>", "(null, null)", `[null,null]`, nil},
	{"tuple<int, text>", "(1, null)", `[1,null]`, []any{[]any{1.0, nil}}},
	{"frozen<list<frozen<tuple<int, int>>>>", "[(null, null)]", `[[null,null]]`, nil},
	{"frozen<address>", "{street: 'Am Ring', numbers: {7, 9}}", `{"street":"Am Ring","numbers":[7,9],"since":null}`, []any{map[string]any{"street": "Am Ring", "numbers": []any{7.0, 9.0}}}},
	{"vector<float, 3>", "[1, 2.5, -3]", `[1,2.5,-3]`, []any{[]any{1.0, 2.5, -3.0}}},
	{"vector<text, 2>", "['a', 'bc']", `["a","bc"]`, []any{[]string{"a", "bc"}}},
}

// buffer stands for k6's ArrayBuffer.
type buffer []byte

func (b buffer) Bytes() []byte {
	return b
}

func moment(text string) time.Time {
	parsed, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		panic(err)
	}
	return parsed.UTC()
}

func TestTypes(t *testing.T) {
	db := open(t, "timeout=30s")
	mustExec(t, db, "CREATE TYPE address (street text, numbers set<int>, since date)")
	columns := make([]string, len(typeRows))
	for i, row := range typeRows {
		columns[i] = fmt.Sprintf("c%d %s", i, row.cql)
	}
	mustExec(t, db, "CREATE TABLE types (k int PRIMARY KEY, "+strings.Join(columns, ", ")+")")
	for i, row := range typeRows {
		t.Run(row.cql+" "+row.literal, func(t *testing.T) {
			read := func(key int) any {
				rows, err := readAll(context.Background(), db, fmt.Sprintf("SELECT c%d FROM types WHERE k = ?", i), key)
				if err != nil {
					t.Fatal(err)
				}
				return rows[0][0]
			}
			mustExec(t, db, fmt.Sprintf("INSERT INTO types (k, c%d) VALUES (1, %s)", i, row.literal))
			if got := read(1); !reflect.DeepEqual(got, row.read) {
				t.Errorf("read %#v (%T), want %#v (%T)", got, got, row.read, row.read)
			}
			for _, value := range append([]any{row.read}, row.bind...) {
				mustExec(t, db, fmt.Sprintf("INSERT INTO types (k, c%d) VALUES (2, null)", i))
				if got := read(2); got != nil {
					t.Errorf("NULL read as %#v", got)
				}
				mustExec(t, db, fmt.Sprintf("INSERT INTO types (k, c%d) VALUES (2, ?)", i), value)
				if got := read(2); !reflect.DeepEqual(got, row.read) {
					t.Errorf("bound %#v, read %#v, want %#v", value, got, row.read)
				}
			}
			mustExec(t, db, fmt.Sprintf("INSERT INTO types (k, c%d) VALUES (2, ?)", i), nil)
			if got := read(2); got != nil {
				t.Errorf("bound NULL, read %#v", got)
			}
		})
	}
}

func TestCounter(t *testing.T) {
	db := open(t, "timeout=30s")
	mustExec(t, db, "CREATE TABLE counts (k int PRIMARY KEY, n counter)")
	mustExec(t, db, "UPDATE counts SET n = n + ? WHERE k = 1", 3)
	mustExec(t, db, "UPDATE counts SET n = n - ? WHERE k = 1", 5)
	rows, err := readAll(context.Background(), db, "SELECT n FROM counts WHERE k = 1")
	if err != nil || !reflect.DeepEqual(rows, [][]any{{int64(-2)}}) {
		t.Errorf("read %v, %v", rows, err)
	}
}

func TestColumnTypeNames(t *testing.T) {
	db := open(t, "timeout=30s")
	mustExec(t, db, "CREATE TABLE named (k int PRIMARY KEY, m map<text, frozen<list<uuid>>>, v vector<float, 3>)")
	rows, err := db.Query("SELECT k, m, v FROM named")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, each := range types {
		names = append(names, each.DatabaseTypeName())
	}
	if want := []string{"int", "map<text, list<uuid>>", "vector<float, 3>"}; !reflect.DeepEqual(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

// A value that does not fit says what would, and for which placeholder.
func TestWrongValues(t *testing.T) {
	db := open(t, "timeout=30s")
	mustExec(t, db, "CREATE TABLE wrong (k int PRIMARY KEY, a tinyint, b uuid, c inet, d date, e time, f duration, g list<int>, h map<text, int>, i tuple<int, int>, j vector<float, 2>, l boolean, m text, n blob, o decimal, p timestamp)")
	for column, rows := range map[string][]any{
		"a": {128, 1.5, "x", true, nilString()}, "b": {"x", 1}, "c": {"localhost", "fe80::1%eth0"}, "d": {"30.06.2012", 1}, "e": {"24:00:00", -1},
		"f": {"1 day", "", "9999999999y"}, "g": {"{}", "[1.5]", "null", 1}, "h": {"[]", `{"a":"b"}`}, "i": {"[1]", "[1,2,3]"},
		"j": {"[1]", "[1,null]"}, "l": {1, "true"}, "m": {1, true}, "n": {"00", 1}, "o": {"1,5", "NaN", true}, "p": {"yesterday", 1.5},
	} {
		for _, value := range rows {
			_, err := db.Exec("INSERT INTO wrong (k, "+column+") VALUES (1, ?)", value)
			if value == nilString() {
				continue
			}
			if err == nil || !strings.HasPrefix(err.Error(), "cassandra: value 1 for a column of type ") {
				t.Errorf("%s = %#v: %v", column, value, err)
			}
		}
	}
}

// nilString is a pointer without a value, which is NULL.
func nilString() any {
	return (*string)(nil)
}

func TestREADMEListsTypes(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range typeRows {
		name, _ := cutBefore(row.cql, "< ")
		switch name {
		case "frozen":
			name = "user-defined"
		}
		if !strings.Contains(string(readme), "`"+name) && !strings.Contains(string(readme), name+" type") {
			t.Errorf("README.md does not list the type %s", name)
		}
	}
}
