import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Service = { image?: string; build?: string; user?: string; restart?: string; healthcheck?: { test: unknown }; depends_on?: Record<string, { condition: string }>; environment?: Record<string, string>; ports?: string[]; volumes?: string[] };
const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> }; // the file's own shape
const JOBS = ['temporal-schema', 'temporal-namespace', 'migrations'];

describe.each(Object.entries(compose.services))('the service %s', (name, service) => {
  test('runs a pinned image', () => expect(service.image).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+[\w.-]*$/));
  test('does not run as root', () => expect(service.user).toMatch(/^(?!root|0)/));
  test('tells whether it is healthy, or is a job that ends', () => {
    if (JOBS.includes(name)) expect(service.restart).toBe('on-failure');
    else expect(service.healthcheck?.test).toBeDefined();
  });
  test('waits for others by their health or their end', () => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect(Object.keys(compose.services)).toContain(other);
      expect(condition).toBe(JOBS.includes(other) ? 'service_completed_successfully' : 'service_healthy');
    }
  });
  test('opens its ports to this machine only', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
  test('keeps its data in a declared volume', () => {
    for (const volume of service.volumes ?? []) if (!volume.startsWith('.')) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  });
});

test('postgres, the engine with its tools and its UI, both programs and a mail sink are there', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['api', 'mail', 'migrations', 'postgres', 'temporal', 'temporal-namespace', 'temporal-schema', 'temporal-ui', 'worker']);
});

test('API and worker are given everything that they read from the environment', () => {
  const read = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/\b([A-Z][A-Z_]{3,})\b(?=['"\]])/g)].map(match => match[1] ?? '');
  const wanted = ['api', 'worker'].flatMap(room => read(`${room}/settings.ts`)).filter(name => !['NODE_ENV', 'LOG_LEVEL', 'WORKFLOW_BUNDLE', 'DINGBIAN_HOME'].includes(name));
  expect(Object.keys(compose.services['api']?.environment ?? {})).toEqual(expect.arrayContaining([...new Set(wanted)]));
});

test('no secret stands in the file', () => {
  expect(text).not.toMatch(/(password|secret|PWD)\S*:\s*(?!\$\{|"?\$\{)[\w"']/i);
});
