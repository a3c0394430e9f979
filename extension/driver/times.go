package cassandra

import (
	"encoding/binary"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// encodeTime takes Go's types and the texts that decode gives.
func encodeTime(info gocql.TypeInfo, value any) ([]byte, error) {
	switch info.Type() {
	case gocql.TypeTimestamp:
		milliseconds, ok := millisecondsOf(value)
		if !ok {
			return nil, mismatch(value, "a time, or whole milliseconds since 1970", `"2012-06-30T12:00:00.000Z"`)
		}
		return binary.BigEndian.AppendUint64(nil, uint64(milliseconds)), nil
	case gocql.TypeDate:
		day, ok := dayNumber(value)
		if !ok {
			return nil, mismatch(value, "a date", `"2012-06-30"`)
		}
		return binary.BigEndian.AppendUint32(nil, day), nil
	case gocql.TypeTime:
		nanoseconds, ok := nanosecondsOf(value)
		if !ok {
			return nil, mismatch(value, "a time of day, or whole nanoseconds since midnight", `"13:30:54.234"`)
		}
		return binary.BigEndian.AppendUint64(nil, uint64(nanoseconds)), nil
	}
	switch value := value.(type) {
	case gocql.Duration:
		return gocql.Marshal(info, value)
	case time.Duration:
		return gocql.Marshal(info, gocql.Duration{Nanoseconds: value.Nanoseconds()})
	case string:
		if parsed, ok := parseDuration(value); ok {
			return gocql.Marshal(info, parsed)
		}
	}
	return nil, mismatch(value, "a duration", `"1y2mo3d4h5m6s"`)
}

func millisecondsOf(value any) (int64, bool) {
	switch value := value.(type) {
	case time.Time:
		return value.UnixMilli(), true
	case string:
		if moment, err := time.Parse(time.RFC3339Nano, value); err == nil {
			return moment.UnixMilli(), true
		}
	}
	number, ok := bigOf(value)
	if !ok || !number.IsInt64() {
		return 0, false
	}
	return number.Int64(), true
}

func dayNumber(value any) (uint32, bool) {
	switch value := value.(type) {
	case time.Time:
		day := dayOf(value)
		return uint32(day), int64(uint32(day)) == day
	case string:
		date, err := time.Parse(time.DateOnly, value)
		return uint32(dayOf(date)), err == nil
	}
	return 0, false
}

// nanosecondsOf counts from midnight. Cassandra knows no leap second.
func nanosecondsOf(value any) (int64, bool) {
	var nanoseconds int64
	switch value := value.(type) {
	case time.Duration:
		nanoseconds = value.Nanoseconds()
	case string:
		clock, err := time.Parse("15:04:05", value) // takes a fraction as well
		if err != nil {
			return 0, false
		}
		nanoseconds = int64(clock.Sub(clock.Truncate(24 * time.Hour)))
	default:
		number, ok := bigOf(value)
		if !ok || !number.IsInt64() {
			return 0, false
		}
		nanoseconds = number.Int64()
	}
	return nanoseconds, 0 <= nanoseconds && nanoseconds < secondsInADay*1e9
}
