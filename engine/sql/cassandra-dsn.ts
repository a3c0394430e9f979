import { readFileSync } from 'node:fs';
import { auth, type ClientOptions, policies, types } from 'cassandra-driver';
import { parseDuration } from '../duration.ts';
import { GoError } from './sql-driver.ts';

const EXAMPLE = 'cassandra://user:password@127.0.0.1:9042/surveys?consistency=LOCAL_QUORUM&timeout=5s';

/** Each parameter's rule and an example, in the words of extension/driver. */
const ALLOWED: Readonly<
  Record<string, readonly [rule: string, example: string, isAllowed: (value: string) => boolean]>
> = {
  connect_timeout: ['a duration above 0', '5s', isDuration],
  connections: ['a number for each node from 1 to 64', '2', (value) => isWhole(value, 1, 64)],
  consistency: [
    'ANY, ONE, TWO, THREE, QUORUM, ALL, LOCAL_QUORUM, EACH_QUORUM or LOCAL_ONE',
    'LOCAL_QUORUM',
    (value) => /^(ANY|ONE|TWO|THREE|QUORUM|ALL|LOCAL_QUORUM|EACH_QUORUM|LOCAL_ONE)$/i.test(value),
  ],
  dc: ['the name of a data centre', 'datacenter1', (value) => value !== ''],
  page_size: ['a number of rows from 1 to 100000', '5000', (value) => isWhole(value, 1, 100_000)],
  protocol: ['4 or 5', '5', (value) => isWhole(value, 4, 5)],
  serial_consistency: ['SERIAL or LOCAL_SERIAL', 'LOCAL_SERIAL', (value) => /^(LOCAL_)?SERIAL$/i.test(value)],
  timeout: ['a duration above 0', '5s', isDuration],
  tls: ['false, true or skip-verify', 'true', (value) => /^(false|true|skip-verify)$/.test(value)],
  tls_ca: ['a file of PEM certificates', '/etc/cassandra/ca.pem', (value) => value !== ''],
  tls_cert: ['a file with a PEM certificate', '/etc/cassandra/client.pem', (value) => value !== ''],
  tls_key: ['a file with a PEM key', '/etc/cassandra/client.key', (value) => value !== ''],
  tls_server_name: ['a host name', 'cassandra.example.org', (value) => value !== ''],
};

export interface CassandraSettings {
  readonly options: ClientOptions;
  readonly consistency: number;
  readonly serialConsistency: number | undefined;
  readonly pageSize: number;
  readonly timeoutMs: number;
}

/**
 * cassandra://[user:password@]host[:port][,host[:port]…][/keyspace][?parameter=value&…], as extension/driver reads it.
 * @throws GoError that repeats nothing as long as a part of the password could be in it
 */
export function cassandraSettings(dataSourceName: string): CassandraSettings {
  if (!dataSourceName.startsWith('cassandra://')) throw wrong('a DSN must start with cassandra://');
  const [, authority = '', tail = ''] = /^([^/?#]*)(.*)$/s.exec(dataSourceName.slice('cassandra://'.length)) ?? [];
  if (tail.includes('@')) {
    throw wrong(
      'special characters of user, password and parameters must be percent-encoded: @ as %40, / as %2F, ? as %3F, # as %23',
    );
  }
  const at = authority.lastIndexOf('@');
  const [path = '', query = ''] = tail.split(/\?(.*)/s);
  const keyspace = path.replace(/^\//, '');
  if (keyspace !== '' && !/^\w{1,48}$/.test(keyspace)) {
    throw wrong(`a keyspace's name must be 1 to 48 letters, digits and _, got ${JSON.stringify(keyspace)}`);
  }
  const given = parametersOf(query);
  const ms = (name: string, standard: number) => parseDuration(given[name] ?? `${standard}ms`) ?? standard;
  const level = (name: string) => types.consistencies[camel(given[name] ?? '') as keyof typeof types.consistencies];
  return {
    options: {
      contactPoints: hostsOf(authority.slice(at + 1)),
      ...(keyspace === '' ? {} : { keyspace }),
      ...(at === -1 ? {} : { authProvider: userOf(authority.slice(0, at)) }),
      ...(given['tls'] === undefined || given['tls'] === 'false' ? {} : { sslOptions: tlsOf(given) }),
      // The newest that the npm driver has.
      protocolOptions: { maxVersion: 4 },
      pooling: { coreConnectionsPerHost: { [types.distance.local]: Number(given['connections'] ?? 2) } },
      socketOptions: { connectTimeout: ms('connect_timeout', 5000), readTimeout: ms('timeout', 10_000) },
      policies: {
        loadBalancing: balancingOf(given['dc']),
        retry: new policies.retry.FallthroughRetryPolicy(),
        reconnection: new policies.reconnection.ConstantReconnectionPolicy(1000),
      },
      encoding: { set: Set, map: Map },
    },
    consistency: level('consistency') ?? types.consistencies.localQuorum,
    serialConsistency: level('serial_consistency'),
    pageSize: Number(given['page_size'] ?? 5000),
    timeoutMs: ms('timeout', 10_000),
  };
}

/** Any node may answer, unless the data centre is told. */
function balancingOf(dataCentre: string | undefined): policies.loadBalancing.LoadBalancingPolicy {
  const { DCAwareRoundRobinPolicy, RoundRobinPolicy, TokenAwarePolicy } = policies.loadBalancing;
  return new TokenAwarePolicy(
    dataCentre === undefined ? new RoundRobinPolicy() : new DCAwareRoundRobinPolicy(dataCentre),
  );
}

/** LOCAL_QUORUM is localQuorum to the npm driver. */
function camel(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function parametersOf(query: string): Record<string, string> {
  const given: Record<string, string> = {};
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [name = '', encoded = ''] = pair.split(/=(.*)/s);
    const known = ALLOWED[name];
    if (known === undefined)
      throw wrong(`unknown parameter ${JSON.stringify(name)}; allowed are ${Object.keys(ALLOWED).join(', ')}`);
    if (given[name] !== undefined) throw wrong(`parameter ${name} must be given once`);
    const value = decoded(encoded.replaceAll('+', ' '), `the value of ${name} must be percent-encoded: % as %25`);
    const [rule, example, isAllowed] = known;
    if (!isAllowed(value)) {
      throw new GoError(
        `cassandra: ${name} must be ${rule}, got ${JSON.stringify(value)} (example: ${name}=${example})`,
      );
    }
    given[name] = value;
  }
  return given;
}

function userOf(encoded: string): auth.AuthProvider {
  const [user = '', password = ''] = encoded.split(/:(.*)/s);
  const problem = 'user and password must be percent-encoded: % as %25';
  const name = decoded(user, problem);
  if (name === '') throw wrong('a user must stand before the @');
  return new auth.PlainTextAuthProvider(name, decoded(password, problem));
}

/** A host without a port takes the one that the others name, else 9042. */
function hostsOf(text: string): string[] {
  const hosts = text.split(',').map((part) => /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(part));
  const port = hosts.find((host) => host?.[2] !== undefined)?.[2] ?? '9042';
  return hosts.map((host) => {
    if (host === null || host[1] === '') throw wrong('hosts must be host[:port], separated by commas');
    return `${host[1]}:${host[2] ?? port}`;
  });
}

function tlsOf(given: Readonly<Record<string, string>>): NonNullable<ClientOptions['sslOptions']> {
  const read = (name: string) => {
    const file = given[name];
    return file === undefined ? undefined : readFileSync(file);
  };
  const [ca, cert, key] = [read('tls_ca'), read('tls_cert'), read('tls_key')];
  const servername = given['tls_server_name'];
  return {
    rejectUnauthorized: given['tls'] === 'true',
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(servername === undefined ? {} : { servername }),
  };
}

function decoded(text: string, problem: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong(problem);
  }
}

function isDuration(value: string): boolean {
  return !/^\d+$/.test(value) && (parseDuration(value) ?? 0) > 0;
}

function isWhole(value: string, least: number, most: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
}

function wrong(what: string): GoError {
  return new GoError(`cassandra: ${what} (example: ${EXAMPLE})`);
}
