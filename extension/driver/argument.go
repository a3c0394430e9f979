package cassandra

import (
	"database/sql/driver"
	"fmt"
	"reflect"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// argument is a value for a placeholder. gocql asks for its bytes once the prepared statement has told the column's type.
type argument struct {
	position int
	value    any
}

// bindError says which value does not fit, and what would.
type bindError struct {
	position int
	info     gocql.TypeInfo
	err      error
}

func (e *bindError) Error() string {
	return fmt.Sprintf("value %d for a column of type %s: %s", e.position, typeName(e.info), e.err)
}

func (e *bindError) Unwrap() error {
	return e.err
}

// MarshalCQL is called by gocql.
func (a argument) MarshalCQL(info gocql.TypeInfo) ([]byte, error) {
	data, err := encode(info, a.value)
	if err != nil {
		return nil, &bindError{a.position, info, err}
	}
	return data, nil
}

// encode makes the protocol's bytes of what README.md lists for the type; whatever decode gives is among it. nil is NULL.
func encode(info gocql.TypeInfo, value any) ([]byte, error) {
	value, err := plain(value)
	if err != nil || value == nil {
		return nil, err
	}
	switch shape := info.(type) {
	case gocql.CollectionType:
		if info.Type() == gocql.TypeMap {
			return encodeMap(shape, value)
		}
		return encodeList(shape, value)
	case tuple, gocql.TupleTypeInfo:
		types, _ := tupleFields(shape)
		return encodeTuple(types, value)
	case gocql.UDTTypeInfo:
		return encodeUDT(shape, value)
	case gocql.VectorType:
		return encodeVector(shape, value)
	}
	return encodeScalar(info, value)
}

// plain follows pointers and asks a [driver.Valuer], as [database/sql] would.
func plain(value any) (any, error) {
	for value != nil {
		reflected := reflect.ValueOf(value)
		if reflected.Kind() == reflect.Pointer && reflected.IsNil() {
			return nil, nil
		}
		if valuer, ok := value.(driver.Valuer); ok {
			var err error
			if value, err = valuer.Value(); err != nil {
				return nil, err
			}
			continue
		}
		if reflected.Kind() != reflect.Pointer {
			return value, nil
		}
		value = reflected.Elem().Interface()
	}
	return nil, nil
}

// mismatch tells what the type takes. The value stands in it shortened: an answer can be long.
func mismatch(value any, allowed, example string) error {
	shown := fmt.Sprintf("%v", value)
	if runes := []rune(shown); len(runes) > 40 {
		shown = string(runes[:40]) + "…"
	}
	return fmt.Errorf("must be %s, got %q (%T) (example: %s)", allowed, shown, value, example)
}
