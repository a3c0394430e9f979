package cassandra

import (
	"bytes"
	"database/sql/driver"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// appendJSON writes a value as a part of JSON text: what is text outside is a string here, a blob is 0x and hexadecimal digits
// as in CQL, a timestamp is what JavaScript's Date.prototype.toJSON gives, a number that JSON has not is its name.
func appendJSON(text []byte, info gocql.TypeInfo, data []byte) ([]byte, error) {
	if data == nil {
		return append(text, "null"...), nil
	}
	switch shape := info.(type) {
	case gocql.CollectionType:
		values, err := collection(shape, data)
		if err != nil {
			return nil, err
		}
		if info.Type() == gocql.TypeMap {
			return appendJSONMap(text, values)
		}
		return appendJSONArray(text, values)
	case tuple, gocql.TupleTypeInfo:
		types, _ := tupleFields(shape)
		values, err := fields(types, data)
		if err != nil {
			return nil, err
		}
		return appendJSONArray(text, values)
	case gocql.UDTTypeInfo:
		return appendJSONUDT(text, shape, data)
	case gocql.VectorType:
		var values []raw
		if err := gocql.Unmarshal(info, data, &values); err != nil {
			return nil, err
		}
		return appendJSONArray(text, values)
	}
	value, err := decode(info, data)
	if err != nil {
		return nil, err
	}
	return appendJSONValue(text, value), nil
}

func appendJSONValue(text []byte, value driver.Value) []byte {
	switch value := value.(type) {
	case nil:
		return append(text, "null"...)
	case bool:
		return strconv.AppendBool(text, value)
	case int64:
		return strconv.AppendInt(text, value, 10)
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return appendJSONString(text, floatName(value))
		}
		return strconv.AppendFloat(text, value, 'g', -1, 64)
	case []byte:
		return appendJSONString(text, "0x"+hex.EncodeToString(value))
	case time.Time:
		return appendJSONString(text, value.Format(momentLayout))
	default:
		return appendJSONString(text, value.(string))
	}
}

const momentLayout = "2006-01-02T15:04:05.000Z"

// floatName is what JavaScript's String() gives and Number() takes.
func floatName(value float64) string {
	switch {
	case math.IsNaN(value):
		return "NaN"
	case value > 0:
		return "Infinity"
	}
	return "-Infinity"
}

func appendJSONString(text []byte, value string) []byte {
	var quoted bytes.Buffer
	encoder := json.NewEncoder(&quoted)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(value) // a string cannot fail
	return append(text, bytes.TrimRight(quoted.Bytes(), "\n")...)
}

func appendJSONArray(text []byte, values []raw) ([]byte, error) {
	text = append(text, '[')
	for i, value := range values {
		if i > 0 {
			text = append(text, ',')
		}
		var err error
		if text, err = appendJSON(text, value.info, value.data); err != nil {
			return nil, err
		}
	}
	return append(text, ']'), nil
}

// appendJSONMap takes keys and values in turn. A key that is no string is a string of its JSON text, as in Cassandra's own
// toJson: https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/json.html
func appendJSONMap(text []byte, values []raw) ([]byte, error) {
	text = append(text, '{')
	for i := 0; i < len(values); i += 2 {
		if i > 0 {
			text = append(text, ',')
		}
		key, err := appendJSON(nil, values[i].info, values[i].data)
		if err != nil {
			return nil, err
		}
		if key[0] != '"' {
			key = appendJSONString(nil, string(key))
		}
		text = append(append(text, key...), ':')
		if text, err = appendJSON(text, values[i+1].info, values[i+1].data); err != nil {
			return nil, err
		}
	}
	return append(text, '}'), nil
}

func appendJSONUDT(text []byte, info gocql.UDTTypeInfo, data []byte) ([]byte, error) {
	types := make([]gocql.TypeInfo, len(info.Elements))
	for i, element := range info.Elements {
		types[i] = element.Type
	}
	values, err := fields(types, data)
	if err != nil {
		return nil, err
	}
	text = append(text, '{')
	for i, value := range values {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(appendJSONString(text, info.Elements[i].Name), ':')
		if text, err = appendJSON(text, value.info, value.data); err != nil {
			return nil, err
		}
	}
	return append(text, '}'), nil
}

// collection reads a list or set, or the keys and values of a map in turn.
func collection(info gocql.CollectionType, data []byte) ([]raw, error) {
	if len(data) < 4 {
		return nil, errShort
	}
	types := []gocql.TypeInfo{info.Elem}
	if info.Type() == gocql.TypeMap {
		types = []gocql.TypeInfo{info.Key, info.Elem}
	}
	count := int(int32(binary.BigEndian.Uint32(data))) * len(types)
	// An element takes 4 bytes or more, so a count that the data cannot hold asks for no memory.
	if data = data[4:]; count < 0 || count > len(data)/4 {
		return nil, errShort
	}
	values := make([]raw, count)
	for i := range values {
		var err error
		values[i].info = types[i%len(types)]
		if values[i].data, data, err = cutBytes(data); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// fields reads those of a tuple or UDT. Fields that were added to the type after the value was written are missing: NULL.
func fields(types []gocql.TypeInfo, data []byte) ([]raw, error) {
	values := make([]raw, len(types))
	for i, info := range types {
		values[i].info = info
		if len(data) == 0 {
			continue
		}
		var err error
		if values[i].data, data, err = cutBytes(data); err != nil {
			return nil, err
		}
	}
	return values, nil
}

var errShort = errors.New("the value ends before its last element")

// cutBytes reads the protocol's [bytes]: a length, negative for NULL, and as many bytes.
func cutBytes(data []byte) (value, rest []byte, err error) {
	if len(data) < 4 {
		return nil, nil, errShort
	}
	length := int(int32(binary.BigEndian.Uint32(data)))
	data = data[4:]
	if length < 0 {
		return nil, data, nil
	}
	if length > len(data) {
		return nil, nil, fmt.Errorf("%w: %d bytes of %d", errShort, len(data), length)
	}
	return data[:length:length], data[length:], nil
}
