module xk6-sql-driver-cassandra

go 1.25.0

require (
	cassandra-sql-driver v0.0.0
	github.com/grafana/xk6-sql v1.2.1
)

// The driver lies beside this module, in the same repository.
replace cassandra-sql-driver => ../driver
