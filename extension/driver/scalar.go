package cassandra

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"net"
	"net/netip"
	"strconv"
	"strings"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// encodeScalar takes Go's types and those that k6 makes of JavaScript's: string, int64, float64, bool, time.Time, ArrayBuffer.
func encodeScalar(info gocql.TypeInfo, value any) ([]byte, error) {
	switch info.Type() {
	case gocql.TypeAscii, gocql.TypeText, gocql.TypeVarchar:
		switch text := value.(type) {
		case string:
			return []byte(text), nil
		case []byte:
			return append([]byte{}, text...), nil
		}
		return nil, mismatch(value, "text", `"a"`)
	case gocql.TypeBlob, gocql.TypeCustom:
		return encodeBlob(value)
	case gocql.TypeBoolean:
		if truth, ok := value.(bool); ok {
			return map[bool][]byte{false: {0}, true: {1}}[truth], nil
		}
		return nil, mismatch(value, "true or false", "true")
	case gocql.TypeTinyInt:
		return encodeInteger(value, 1)
	case gocql.TypeSmallInt:
		return encodeInteger(value, 2)
	case gocql.TypeInt:
		return encodeInteger(value, 4)
	case gocql.TypeBigInt, gocql.TypeCounter:
		return encodeInteger(value, 8)
	case gocql.TypeVarint:
		number, ok := bigOf(value)
		if !ok {
			return nil, mismatch(value, "a whole number", `"18446744073709551616"`)
		}
		return gocql.Marshal(info, *number)
	case gocql.TypeDecimal:
		text, isText := numberText(value)
		number, ok := parseDecimal(text)
		if !isText || !ok {
			return nil, mismatch(value, "a decimal number", `"12.50"`)
		}
		return gocql.Marshal(info, number)
	case gocql.TypeFloat, gocql.TypeDouble:
		return encodeFloat(info, value)
	case gocql.TypeUUID, gocql.TypeTimeUUID:
		return encodeUUID(value)
	case gocql.TypeInet:
		return encodeInet(value)
	case gocql.TypeTimestamp, gocql.TypeDate, gocql.TypeTime, gocql.TypeDuration:
		return encodeTime(info, value)
	}
	return nil, fmt.Errorf("type %s is not known to this driver", typeName(info))
}

// stringOf takes what has a text of its own too, json.Number and gocql.UUID among them.
func stringOf(value any) (string, bool) {
	switch value := value.(type) {
	case string:
		return value, true
	case []byte:
		return string(value), true
	case fmt.Stringer:
		return value.String(), true
	}
	return "", false
}

// numberText is a number as text, however it came.
func numberText(value any) (string, bool) {
	switch value := value.(type) {
	case bool, []byte, time.Time, time.Duration:
		return "", false
	case float32:
		return strconv.FormatFloat(float64(value), 'f', -1, 32), true
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64), true
	case int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64:
		return fmt.Sprint(value), true
	}
	return stringOf(value)
}

// bigOf takes whole numbers only: 2.0 is one, 2.5 is none.
func bigOf(value any) (*big.Int, bool) {
	if number, ok := value.(big.Int); ok {
		return &number, true
	}
	text, ok := numberText(value)
	if !ok {
		return nil, false
	}
	return new(big.Int).SetString(text, 10)
}

func encodeInteger(value any, size int) ([]byte, error) {
	least := int64(math.MinInt64) >> (64 - 8*size)
	number, ok := bigOf(value)
	if !ok || !number.IsInt64() || number.Int64() < least || number.Int64() > ^least {
		return nil, mismatch(value, fmt.Sprintf("a whole number from %d to %d", least, ^least), "42")
	}
	data := binary.BigEndian.AppendUint64(nil, uint64(number.Int64()))
	return data[8-size:], nil
}

func encodeFloat(info gocql.TypeInfo, value any) ([]byte, error) {
	bits := map[gocql.Type]int{gocql.TypeFloat: 32, gocql.TypeDouble: 64}[info.Type()]
	text, ok := numberText(value)
	number, err := strconv.ParseFloat(text, bits)
	if !ok || err != nil {
		return nil, mismatch(value, "a number", "1.5")
	}
	if bits == 32 {
		return binary.BigEndian.AppendUint32(nil, math.Float32bits(float32(number))), nil
	}
	return binary.BigEndian.AppendUint64(nil, math.Float64bits(number)), nil
}

// encodeBlob takes k6's ArrayBuffer by its method: a type of k6 cannot be named here.
// https://pkg.go.dev/github.com/grafana/sobek#ArrayBuffer
func encodeBlob(value any) ([]byte, error) {
	switch value := value.(type) {
	case []byte:
		return append([]byte{}, value...), nil
	case interface{ Bytes() []byte }:
		return append([]byte{}, value.Bytes()...), nil
	case string:
		if digits, ok := strings.CutPrefix(value, "0x"); ok {
			if data, err := hex.DecodeString(digits); err == nil {
				return append([]byte{}, data...), nil
			}
		}
	}
	return nil, mismatch(value, "bytes, or 0x and hexadecimal digits", `"0x00ff"`)
}

func encodeUUID(value any) ([]byte, error) {
	if id, ok := value.([16]byte); ok {
		return id[:], nil
	}
	text, ok := stringOf(value)
	id, err := gocql.ParseUUID(text)
	if !ok || err != nil {
		return nil, mismatch(value, "a UUID", `"123e4567-e89b-12d3-a456-426614174000"`)
	}
	return id.Bytes(), nil
}

func encodeInet(value any) ([]byte, error) {
	if ip, ok := value.(net.IP); ok {
		value = ip.String()
	}
	text, ok := stringOf(value)
	address, err := netip.ParseAddr(text)
	if !ok || err != nil || address.Zone() != "" {
		return nil, mismatch(value, "an IP address", `"127.0.0.1"`)
	}
	return address.AsSlice(), nil
}
