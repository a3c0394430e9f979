package cassandra

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"strings"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// encodeList is for lists and sets.
func encodeList(info gocql.CollectionType, value any) ([]byte, error) {
	items, err := itemsOf(value)
	if err != nil {
		return nil, err
	}
	data := binary.BigEndian.AppendUint32(nil, uint32(len(items)))
	for i, item := range items {
		if data, err = appendElement(data, info.Elem, item); err != nil {
			return nil, fmt.Errorf("element %d: %w", i+1, err)
		}
	}
	return data, nil
}

func encodeMap(info gocql.CollectionType, value any) ([]byte, error) {
	entries, err := entriesOf(value)
	if err != nil {
		return nil, err
	}
	data := binary.BigEndian.AppendUint32(nil, uint32(len(entries)))
	for _, entry := range entries {
		key := entry.key
		if text, ok := key.(string); ok && isComposite(info.Key) {
			key = json.RawMessage(text)
		} else if ok && info.Key.Type() == gocql.TypeBoolean {
			key = map[string]any{"true": true, "false": false}[text]
		}
		if data, err = appendElement(data, info.Key, key); err != nil {
			return nil, fmt.Errorf("key %v: %w", entry.key, err)
		}
		if data, err = appendElement(data, info.Elem, entry.value); err != nil {
			return nil, fmt.Errorf("value of key %v: %w", entry.key, err)
		}
	}
	return data, nil
}

func encodeTuple(types []gocql.TypeInfo, value any) ([]byte, error) {
	items, err := itemsOf(value)
	if err != nil {
		return nil, err
	}
	if len(items) != len(types) {
		return nil, fmt.Errorf("must have %d fields, got %d", len(types), len(items))
	}
	var data []byte
	for i, item := range items {
		if data, err = appendElement(data, types[i], item); err != nil {
			return nil, fmt.Errorf("field %d: %w", i+1, err)
		}
	}
	return data, nil
}

// encodeUDT takes the fields that are not given for NULL.
func encodeUDT(info gocql.UDTTypeInfo, value any) ([]byte, error) {
	entries, err := entriesOf(value)
	if err != nil {
		return nil, err
	}
	given := map[string]any{}
	for _, entry := range entries {
		given[fmt.Sprint(entry.key)] = entry.value
	}
	var data []byte
	names := make([]string, len(info.Elements))
	for i, element := range info.Elements {
		names[i] = element.Name
		if data, err = appendElement(data, element.Type, given[element.Name]); err != nil {
			return nil, fmt.Errorf("field %s: %w", element.Name, err)
		}
		delete(given, element.Name)
	}
	for name := range given {
		return nil, fmt.Errorf("has no field %q; its fields are %s", name, strings.Join(names, ", "))
	}
	return data, nil
}

// encodeVector leaves the layout, which depends on the element's type, to gocql.
func encodeVector(info gocql.VectorType, value any) ([]byte, error) {
	items, err := itemsOf(value)
	if err != nil {
		return nil, err
	}
	if len(items) != info.Dimensions {
		return nil, fmt.Errorf("must have %d elements, got %d", info.Dimensions, len(items))
	}
	arguments := make([]argument, len(items))
	for i, item := range items {
		if item == nil {
			return nil, fmt.Errorf("element %d: a vector has no nulls", i+1)
		}
		arguments[i] = argument{i + 1, item}
	}
	return gocql.Marshal(info, arguments)
}

// appendElement writes the protocol's [bytes]; see cutBytes.
func appendElement(data []byte, info gocql.TypeInfo, value any) ([]byte, error) {
	element, err := encode(info, value)
	if err != nil {
		return nil, err
	}
	if element == nil {
		return append(data, 0xff, 0xff, 0xff, 0xff), nil
	}
	return append(binary.BigEndian.AppendUint32(data, uint32(len(element))), element...), nil
}

func isComposite(info gocql.TypeInfo) bool {
	switch info.(type) {
	case gocql.CollectionType, tuple, gocql.TupleTypeInfo, gocql.UDTTypeInfo, gocql.VectorType:
		return true
	}
	return false
}

// itemsOf takes any slice, or the JSON text of an array.
func itemsOf(value any) ([]any, error) {
	if items, ok := fromJSON[[]any](value); ok {
		return items, nil
	}
	reflected := reflect.ValueOf(value)
	if kind := reflected.Kind(); kind != reflect.Slice && kind != reflect.Array || reflected.Type().Elem().Kind() == reflect.Uint8 {
		return nil, mismatch(value, "an array, or JSON text of one", `["a", "b"]`)
	}
	items := make([]any, reflected.Len())
	for i := range items {
		items[i] = reflected.Index(i).Interface()
	}
	return items, nil
}

type entry struct{ key, value any }

// entriesOf takes any map, or the JSON text of an object, and sorts: the same value is the same bytes.
func entriesOf(value any) ([]entry, error) {
	if object, ok := fromJSON[map[string]any](value); ok {
		value = object
	}
	reflected := reflect.ValueOf(value)
	if reflected.Kind() != reflect.Map {
		return nil, mismatch(value, "an object, or JSON text of one", `{"a": 1}`)
	}
	entries := make([]entry, 0, reflected.Len())
	for _, key := range reflected.MapKeys() {
		entries = append(entries, entry{key.Interface(), reflected.MapIndex(key).Interface()})
	}
	sort.Slice(entries, func(i, j int) bool { return fmt.Sprint(entries[i].key) < fmt.Sprint(entries[j].key) })
	return entries, nil
}

// fromJSON keeps numbers as text, so that none is rounded.
func fromJSON[T any](value any) (T, bool) {
	var parsed T
	text, ok := value.(string)
	if message, isRaw := value.(json.RawMessage); isRaw {
		text, ok = string(message), true
	}
	if !ok {
		return parsed, false
	}
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	if decoder.Decode(&parsed) != nil || decoder.More() {
		return parsed, false
	}
	return parsed, reflect.ValueOf(parsed).IsValid() && !reflect.ValueOf(parsed).IsNil()
}
