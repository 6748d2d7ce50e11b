import { join } from 'node:path';
import { writeSecret } from './home';

/** The ports of one Temporal server that runs all its services in one process. */
export type TemporalPorts = { readonly frontend: number; readonly history: number; readonly matching: number; readonly worker: number; readonly http: number; readonly members: readonly [number, number, number, number] };
type Database = { readonly port: number; readonly user: string; readonly password: string };

const datastore = (name: string, { port, user, password }: Database, connections: number): string =>
  `{ pluginName: postgres12_pgx, databaseName: ${name}, connectAddr: "127.0.0.1:${port}", connectProtocol: tcp, user: ${user}, password: "${password}", maxConns: ${connections}, maxIdleConns: ${connections}, maxConnLifetime: 1h }`;
const service = (port: number, member: number, more = ''): string => `{ rpc: { grpcPort: ${port}, membershipPort: ${member}, bindOnLocalHost: true${more} } }`;

/** Where the configuration of a server lies. */
export const configFile = (folder: string): string => join(folder, 'server.yaml');

/** Writes the server's configuration and its dynamic part; the file holds the database password and is the owner's alone. */
export function writeTemporalConfig(folder: string, database: Database, ports: TemporalPorts): string {
  const dynamic = join(folder, 'dynamic.yaml');
  writeSecret(
    dynamic,
    // One partition: a small installation has one worker. Two failed workflow tasks in a row show as a reported problem.
    ['matching.numTaskqueueReadPartitions: [{ value: 1 }]', 'matching.numTaskqueueWritePartitions: [{ value: 1 }]', 'frontend.namespaceRPS.visibility: [{ value: 100 }]', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute: [{ value: 2 }]', ''].join('\n'),
  );
  const file = configFile(folder);
  const [m1, m2, m3, m4] = ports.members;
  writeSecret(
    file,
    `log: { stdout: true, level: warn }
persistence:
  defaultStore: default
  visibilityStore: visibility
  numHistoryShards: 4
  datastores:
    default: { sql: ${datastore('temporal', database, 12)} }
    visibility: { sql: ${datastore('temporal_visibility', database, 4)} }
global:
  membership: { maxJoinDuration: 30s, broadcastAddress: "127.0.0.1" }
services:
  frontend: ${service(ports.frontend, m1, `, httpPort: ${ports.http}`)}
  matching: ${service(ports.matching, m2)}
  history: ${service(ports.history, m3)}
  worker: ${service(ports.worker, m4)}
clusterMetadata:
  enableGlobalNamespace: false
  failoverVersionIncrement: 10
  masterClusterName: active
  currentClusterName: active
  clusterInformation:
    active: { enabled: true, initialFailoverVersion: 1, rpcName: frontend, rpcAddress: "127.0.0.1:${ports.frontend}" }
dcRedirectionPolicy: { policy: noop }
archival: { history: { state: disabled }, visibility: { state: disabled } }
dynamicConfigClient: { filepath: "${dynamic}", pollInterval: 60s }
`,
  );
  return file;
}
