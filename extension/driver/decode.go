package cassandra

import (
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"net/netip"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// decode makes of the protocol's bytes what README.md lists for the type. NULL is nil; so is the empty value, which Cassandra
// keeps from older versions for types that have none.
// https://github.com/apache/cassandra/blob/cassandra-5.0/doc/native_protocol_v5.spec (6. Data types)
func decode(info gocql.TypeInfo, data []byte) (driver.Value, error) {
	if data == nil {
		return nil, nil
	}
	switch info.Type() {
	case gocql.TypeAscii, gocql.TypeText, gocql.TypeVarchar:
		return string(data), nil
	case gocql.TypeBlob:
		return append([]byte{}, data...), nil
	}
	if len(data) == 0 {
		return nil, nil
	}
	if isComposite(info) {
		text, err := appendJSON(nil, info, data)
		return string(text), err
	}
	switch info.Type() {
	case gocql.TypeBoolean:
		return data[0] != 0, expect(data, 1)
	case gocql.TypeTinyInt, gocql.TypeSmallInt, gocql.TypeInt, gocql.TypeBigInt, gocql.TypeCounter:
		value, err := integer(data)
		return safeInteger(value), err
	case gocql.TypeFloat:
		if err := expect(data, 4); err != nil {
			return nil, err
		}
		return float64(math.Float32frombits(binary.BigEndian.Uint32(data))), nil
	case gocql.TypeDouble:
		if err := expect(data, 8); err != nil {
			return nil, err
		}
		return math.Float64frombits(binary.BigEndian.Uint64(data)), nil
	case gocql.TypeTimestamp:
		milliseconds, err := integer(data)
		return time.UnixMilli(milliseconds).UTC(), err
	}
	return decodeText(info, data)
}

// decodeText is for those that have no counterpart in JavaScript, as they would be written in CQL.
func decodeText(info gocql.TypeInfo, data []byte) (string, error) {
	switch info.Type() {
	case gocql.TypeUUID, gocql.TypeTimeUUID:
		id, err := gocql.UUIDFromBytes(data)
		return id.String(), err
	case gocql.TypeInet:
		address, ok := netip.AddrFromSlice(data)
		if !ok {
			return "", fmt.Errorf("an address must have 4 or 16 bytes, got %d", len(data))
		}
		return address.String(), nil
	case gocql.TypeVarint:
		var value big.Int
		err := gocql.Unmarshal(info, data, &value)
		return value.String(), err
	case gocql.TypeDecimal:
		return decodeDecimal(data)
	case gocql.TypeDate:
		if err := expect(data, 4); err != nil {
			return "", err
		}
		return dateText(binary.BigEndian.Uint32(data)), nil
	case gocql.TypeTime:
		nanoseconds, err := integer(data)
		return time.Unix(0, nanoseconds).UTC().Format(timeLayout), err
	case gocql.TypeDuration:
		var value gocql.Duration
		err := gocql.Unmarshal(info, data, &value)
		return durationText(value), err
	}
	return "", fmt.Errorf("type %s is not known to this driver", typeName(info))
}

const timeLayout = "15:04:05.000000000"

// expect tells a broken answer from a value.
func expect(data []byte, length int) error {
	if len(data) != length {
		return fmt.Errorf("a value of %d bytes was expected, got %d", length, len(data))
	}
	return nil
}

// integer reads the 1, 2, 4 or 8 bytes of a signed number.
func integer(data []byte) (int64, error) {
	switch len(data) {
	case 1:
		return int64(int8(data[0])), nil
	case 2:
		return int64(int16(binary.BigEndian.Uint16(data))), nil
	case 4:
		return int64(int32(binary.BigEndian.Uint32(data))), nil
	case 8:
		return int64(binary.BigEndian.Uint64(data)), nil
	}
	return 0, fmt.Errorf("a whole number must have 1, 2, 4 or 8 bytes, got %d", len(data))
}
