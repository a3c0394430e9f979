package cassandra

import (
	"fmt"
	"strings"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// typeNames are the types that consist of no others. https://cassandra.apache.org/doc/5.0/cassandra/developing/cql/types.html
var typeNames = map[gocql.Type]string{
	gocql.TypeAscii:     "ascii",
	gocql.TypeBigInt:    "bigint",
	gocql.TypeBlob:      "blob",
	gocql.TypeBoolean:   "boolean",
	gocql.TypeCounter:   "counter",
	gocql.TypeCustom:    "custom",
	gocql.TypeDate:      "date",
	gocql.TypeDecimal:   "decimal",
	gocql.TypeDouble:    "double",
	gocql.TypeDuration:  "duration",
	gocql.TypeFloat:     "float",
	gocql.TypeInet:      "inet",
	gocql.TypeInt:       "int",
	gocql.TypeSmallInt:  "smallint",
	gocql.TypeText:      "text",
	gocql.TypeTime:      "time",
	gocql.TypeTimeUUID:  "timeuuid",
	gocql.TypeTimestamp: "timestamp",
	gocql.TypeTinyInt:   "tinyint",
	gocql.TypeUUID:      "uuid",
	gocql.TypeVarchar:   "text",
	gocql.TypeVarint:    "varint",
}

// typeName is a type in CQL's words, such as map<text, int>.
func typeName(info gocql.TypeInfo) string {
	switch shape := info.(type) {
	case gocql.CollectionType:
		switch shape.Type() {
		case gocql.TypeMap:
			return fmt.Sprintf("map<%s, %s>", typeName(shape.Key), typeName(shape.Elem))
		case gocql.TypeSet:
			return fmt.Sprintf("set<%s>", typeName(shape.Elem))
		}
		return fmt.Sprintf("list<%s>", typeName(shape.Elem))
	case tuple, gocql.TupleTypeInfo:
		types, _ := tupleFields(shape)
		names := make([]string, len(types))
		for i, element := range types {
			names[i] = typeName(element)
		}
		return "tuple<" + strings.Join(names, ", ") + ">"
	case gocql.UDTTypeInfo:
		return shape.Name
	case gocql.VectorType:
		return fmt.Sprintf("vector<%s, %d>", typeName(shape.SubType), shape.Dimensions)
	}
	if name, ok := typeNames[info.Type()]; ok {
		return name
	}
	return fmt.Sprintf("number %d", info.Type())
}
