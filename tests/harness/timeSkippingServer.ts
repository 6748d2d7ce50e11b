import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../scripts/provision/home';

const VERSION = '1.38.0';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>dingbian</groupId><artifactId>time-skipping</artifactId><version>1</version>
<dependencies><dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${VERSION}</version></dependency></dependencies></project>`;

/** The path of a program that starts Temporal's time-skipping test server; fetched with Maven into the cache the first time. */
export function timeSkippingServer(): string {
  const folder = join(cacheFolder(), `time-skipping-${VERSION}`);
  const program = join(folder, 'start');
  if (existsSync(program)) return program;
  if (spawnSync('mvn', ['--version']).status !== 0 || spawnSync('java', ['-version']).status !== 0) throw new Error('The time-skipping test server needs a JDK 17 and Maven: install them, then run npm test again.');
  const building = `${folder}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  writeFileSync(join(building, 'pom.xml'), POM);
  execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'], { cwd: building, stdio: ['ignore', 'ignore', 'inherit'] });
  // Shared classes are archived by the first start and used by those after it: half a second instead of two.
  const start = `#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\ncd "$here" && exec java -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -XX:SharedArchiveFile=classes.jsa -cp "lib/*" io.temporal.testserver.TestServer "$@"\n`;
  writeFileSync(join(building, 'start'), start);
  chmodSync(join(building, 'start'), 0o755);
  execFileSync('sh', ['-c', `java -XX:ArchiveClassesAtExit=classes.jsa -cp 'lib/*' io.temporal.testserver.TestServer 0 & p=$!; sleep 3; kill $p; wait $p || true`], { cwd: building, stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
  renameSync(building, folder);
  return program;
}
