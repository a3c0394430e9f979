package cassandra

import (
	"fmt"

	gocql "github.com/apache/cassandra-gocql-driver/v2"
)

// tuple is a column's type tuple, kept from gocql's eyes: where it sees one, it hands out its fields as columns of their own, does
// not tell NULL from a tuple of NULLs, and cannot bind one to a placeholder (v2.1.2 counts its fields as placeholders).
type tuple struct {
	gocql.TupleTypeInfo
}

// Type is not TypeTuple, by which gocql would know it.
func (tuple) Type() gocql.Type {
	return gocql.TypeCustom
}

// tupleFields are the types of a tuple's fields.
func tupleFields(info gocql.TypeInfo) ([]gocql.TypeInfo, bool) {
	switch shape := info.(type) {
	case tuple:
		return shape.Elems, true
	case gocql.TupleTypeInfo: // within a vector
		return shape.Elems, true
	}
	return nil, false
}

// composite is a type of types, read from a result's metadata.
type composite struct {
	typ    gocql.Type
	params []any
	made   func(params []any) gocql.TypeInfo
}

// Params says what gocql is to read from the metadata.
func (c composite) Params(int) []any {
	return append([]any{}, c.params...)
}

// TypeInfoFromParams gets what was read.
func (c composite) TypeInfoFromParams(_ int, params []any) (gocql.TypeInfo, error) {
	return c.made(params), nil
}

// TypeInfoFromString is for the schema's descriptions, which gocql reads for itself; it panics where it cannot.
func (c composite) TypeInfoFromString(proto int, name string) (info gocql.TypeInfo, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("type of %q: %v", name, reason)
		}
	}()
	if c.typ == gocql.TypeCustom {
		name = "vector<" + name + ">"
	}
	return gocql.NewNativeType(byte(proto), c.typ, name), nil
}

// collectionOf fills the types into one of gocql's own: the kind of a collection cannot be set from outside.
func collectionOf(typ gocql.Type, example string, count int) composite {
	made := gocql.NewNativeType(4, typ, example).(gocql.CollectionType)
	params := make([]any, count)
	for i := range params {
		params[i] = (*gocql.TypeInfo)(nil)
	}
	return composite{typ, params, func(params []any) gocql.TypeInfo {
		filled := made
		if count == 2 {
			filled.Key = params[0].(gocql.TypeInfo)
		}
		filled.Elem = params[count-1].(gocql.TypeInfo)
		return filled
	}}
}

// composites by the names that the schema has for them.
var composites = map[string]composite{
	"list": collectionOf(gocql.TypeList, "int", 1),
	"set":  collectionOf(gocql.TypeSet, "int", 1),
	"map":  collectionOf(gocql.TypeMap, "int, int", 2),
	"tuple": {gocql.TypeTuple, []any{[]gocql.TypeInfo(nil)}, func(params []any) gocql.TypeInfo {
		return tuple{gocql.TupleTypeInfo{Elems: params[0].([]gocql.TypeInfo)}}
	}},
	"udt": {gocql.TypeUDT, []any{"", "", []gocql.UDTField(nil)}, func(params []any) gocql.TypeInfo {
		return gocql.UDTTypeInfo{Keyspace: params[0].(string), Name: params[1].(string), Elements: params[2].([]gocql.UDTField)}
	}},
}

// wireTypes are gocql's, but for tuples.
func wireTypes() (*gocql.RegisteredTypes, error) {
	types := &gocql.RegisteredTypes{}
	for typ, name := range typeNames {
		if typ == gocql.TypeCustom {
			continue
		}
		if typ == gocql.TypeVarchar {
			name = "varchar"
		}
		if err := types.RegisterType(typ, name, gocql.SimpleCQLType{TypeInfo: gocql.NewNativeType(4, typ, "")}); err != nil {
			return nil, err
		}
	}
	for name, made := range composites {
		if err := types.RegisterType(made.typ, name, made); err != nil {
			return nil, err
		}
	}
	if err := types.RegisterCustom("vector", composite{typ: gocql.TypeCustom}); err != nil {
		return nil, err
	}
	// As a result's metadata name it: org.apache.cassandra.db.marshal.VectorType.
	return types, types.AddAlias("VectorType", "vector")
}
