package cassandra

import (
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"gopkg.in/inf.v0"
)

// maxSafeInteger is JavaScript's Number.MAX_SAFE_INTEGER: beyond it, k6 would round.
// https://tc39.es/ecma262/#sec-number.max_safe_integer
const maxSafeInteger = 1<<53 - 1

// safeInteger is a number where JavaScript holds it exactly, else text. [database/sql.Rows.Scan] takes both for an int64.
func safeInteger(value int64) driver.Value {
	if -maxSafeInteger <= value && value <= maxSafeInteger {
		return value
	}
	return strconv.FormatInt(value, 10)
}

// plainScale is up to how many zeros a decimal is written out; a few bytes of data can ask for two thousand million.
const plainScale = 1000

// decodeDecimal reads a scale (4 bytes) and an unscaled number: unscaled × 10^-scale.
func decodeDecimal(data []byte) (string, error) {
	if len(data) < 5 {
		return "", fmt.Errorf("a decimal must have 5 bytes or more, got %d", len(data))
	}
	scale := int64(int32(binary.BigEndian.Uint32(data)))
	unscaled := signed(data[4:])
	if scale < -plainScale || scale > plainScale {
		return unscaled.String() + "E" + strconv.FormatInt(-scale, 10), nil
	}
	return inf.NewDecBig(unscaled, inf.Scale(scale)).String(), nil
}

// signed reads a big-endian number in two's complement.
func signed(data []byte) *big.Int {
	value := new(big.Int).SetBytes(data)
	if data[0]&0x80 != 0 {
		value.Sub(value, new(big.Int).Lsh(big.NewInt(1), uint(len(data))*8))
	}
	return value
}

// parseDecimal reads what decodeDecimal writes: 12, -1.50, 3E20.
func parseDecimal(text string) (inf.Dec, bool) {
	mantissa, exponent, hasExponent := strings.Cut(strings.ToUpper(text), "E")
	var value inf.Dec
	if _, ok := value.SetString(mantissa); !ok {
		return value, false
	}
	if hasExponent {
		shift, err := strconv.ParseInt(exponent, 10, 32)
		scale := int64(value.Scale()) - shift
		if err != nil || int64(int32(scale)) != scale {
			return value, false
		}
		value.SetScale(inf.Scale(scale))
	}
	return value, true
}
