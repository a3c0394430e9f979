package cassandra

import gocql "github.com/apache/cassandra-gocql-driver/v2"

// fuzzedTypes is every type, and types of types.
func fuzzedTypes() []gocql.TypeInfo {
	var types []gocql.TypeInfo
	for typ := range typeNames {
		if typ != gocql.TypeCustom {
			types = append(types, gocql.NewNativeType(4, typ, ""))
		}
	}
	for _, name := range []string{"list<int>", "set<text>", "map<text, int>", "tuple<int, text>", "list<frozen<tuple<decimal, uuid>>>", "vector<text, 2>", "vector<float, 3>", "map<frozen<list<date>>, duration>"} {
		types = append(types, gocql.NewNativeType(4, gocql.TypeCustom, name))
	}
	return types
}
