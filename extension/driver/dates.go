package cassandra

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// epochDay is the number of 1970-01-01 among CQL's dates, whose numbers have no sign.
// https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/types.html#dates
const epochDay = 1 << 31

const secondsInADay = 24 * 60 * 60

func dateText(day uint32) string {
	return time.Unix((int64(day)-epochDay)*secondsInADay, 0).UTC().Format(time.DateOnly)
}

// dayOf counts down to midnight, before 1970 too.
func dayOf(moment time.Time) int64 {
	midnight := time.Date(moment.UTC().Year(), moment.UTC().Month(), moment.UTC().Day(), 0, 0, 0, 0, time.UTC)
	return midnight.Unix()/secondsInADay + epochDay
}

// durationUnits are CQL's, from the largest to the smallest of each of the three numbers that a duration consists of. None
// follows from another: a month has no fixed number of days, nor a day of hours.
// https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/types.html#durations
var (
	monthUnits      = []unit{{"y", 12}, {"mo", 1}}
	dayUnits        = []unit{{"w", 7}, {"d", 1}}
	nanosecondUnits = []unit{{"h", 3600e9}, {"m", 60e9}, {"s", 1e9}, {"ms", 1e6}, {"us", 1e3}, {"ns", 1}}
)

type unit struct {
	name string
	size int64
}

// durationText writes as Cassandra does: 1y2mo3d4h5ns; weeks are read only.
func durationText(value gocql.Duration) string {
	var text strings.Builder
	if value.Months < 0 || value.Days < 0 || value.Nanoseconds < 0 {
		text.WriteByte('-')
	}
	write := func(number int64, units []unit) {
		for _, unit := range units {
			if count := number / unit.size; count != 0 {
				fmt.Fprintf(&text, "%d%s", magnitude(count), unit.name)
			}
			number %= unit.size
		}
	}
	write(int64(value.Months), monthUnits)
	write(int64(value.Days), dayUnits[1:])
	write(value.Nanoseconds, nanosecondUnits)
	if value == (gocql.Duration{}) {
		return "0ns"
	}
	return text.String()
}

func magnitude(value int64) uint64 {
	if value < 0 {
		return -uint64(value)
	}
	return uint64(value)
}

var (
	wholeDuration  = regexp.MustCompile(`^-?(\d+(y|mo|w|d|h|ms|m|s|us|µs|ns))+$`)
	partOfDuration = regexp.MustCompile(`(\d+)(y|mo|w|d|h|ms|m|s|us|µs|ns)`)
)

// parseDuration reads what durationText writes, in any order of units.
func parseDuration(text string) (gocql.Duration, bool) {
	if !wholeDuration.MatchString(text) {
		return gocql.Duration{}, false
	}
	var months, days, nanoseconds int64
	for _, part := range partOfDuration.FindAllStringSubmatch(text, -1) {
		count, err := strconv.ParseInt(part[1], 10, 64)
		name := strings.ReplaceAll(part[2], "µ", "u")
		isIn := err == nil &&
			(addUnits(&months, count, name, monthUnits) ||
				addUnits(&days, count, name, dayUnits) ||
				addUnits(&nanoseconds, count, name, nanosecondUnits))
		if !isIn {
			return gocql.Duration{}, false
		}
	}
	if int64(int32(months)) != months || int64(int32(days)) != days {
		return gocql.Duration{}, false
	}
	sign := int64(1)
	if strings.HasPrefix(text, "-") {
		sign = -1
	}
	return gocql.Duration{Months: int32(sign * months), Days: int32(sign * days), Nanoseconds: sign * nanoseconds}, true
}

// addUnits is false where the unit is another's, or the sum too large.
func addUnits(total *int64, count int64, name string, units []unit) bool {
	for _, unit := range units {
		if unit.name == name {
			product := count * unit.size
			if product/unit.size != count || *total+product < *total {
				return false
			}
			*total += product
			return true
		}
	}
	return false
}
