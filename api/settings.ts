import { dirname, join } from 'node:path';

/** What the API is told by its environment. */
export type Settings = { readonly databaseUrl: string; readonly temporalAddress: string; readonly namespace: string; readonly keysFile: string; readonly sealKeysFile: string; /** Key and certificate that documents are signed with, as PEM. */ readonly sealFile: string; readonly sealPassphrase?: string; /** Fonts of the office's own for characters that ours lack. */ readonly fontsFolder: string; readonly publicUrl: string; readonly host: string; readonly port: number; readonly metricsToken?: string; readonly scanCommand?: string };

/** Reads the settings. Throws with the names of all that are missing. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const missing = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'DINGBIAN_KEYS_FILE', 'DINGBIAN_SEAL_KEYS_FILE', 'PORT'].filter(name => !environment[name]);
  if (missing.length > 0) throw new Error(`The API is not told: ${missing.join(', ')}`);
  const port = Number(environment['PORT']);
  return {
    databaseUrl: environment['DATABASE_URL'] ?? '',
    temporalAddress: environment['TEMPORAL_ADDRESS'] ?? '',
    namespace: environment['TEMPORAL_NAMESPACE'] ?? 'default',
    keysFile: environment['DINGBIAN_KEYS_FILE'] ?? '',
    sealKeysFile: environment['DINGBIAN_SEAL_KEYS_FILE'] ?? '',
    sealFile: environment['DINGBIAN_SEAL_FILE'] ?? join(dirname(environment['DINGBIAN_KEYS_FILE'] ?? ''), 'seal.pem'),
    ...(environment['DINGBIAN_SEAL_PASSPHRASE'] ? { sealPassphrase: environment['DINGBIAN_SEAL_PASSPHRASE'] } : {}),
    fontsFolder: environment['DINGBIAN_FONTS'] ?? join(dirname(environment['DINGBIAN_KEYS_FILE'] ?? ''), 'fonts'),
    publicUrl: environment['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`,
    host: environment['HOST'] ?? '127.0.0.1',
    port,
    ...(environment['METRICS_TOKEN'] ? { metricsToken: environment['METRICS_TOKEN'] } : {}),
    ...(environment['DINGBIAN_SCAN_COMMAND']?.trim() ? { scanCommand: environment['DINGBIAN_SCAN_COMMAND'] } : {}),
  };
}
