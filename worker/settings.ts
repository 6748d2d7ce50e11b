/** What the worker is told by its environment. */
export type Settings = {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly keysFile: string;
  /** The private keys that seal certificates. */
  readonly sealKeysFile: string;
  /** Where the root of every day is mailed to be kept outside. */
  readonly rootAddresses: readonly string[];
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  /** A workflow bundle made at build; without it the worker bundles at its start, which takes seconds. */
  readonly workflowBundle: string | null;
  readonly healthPort: number | null;
};

/** Reads the settings. Throws with the names of all that are missing. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const missing: string[] = [];
  const needed = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') missing.push(name);
    return value ?? '';
  };
  const settings = {
    databaseUrl: needed('DATABASE_URL'),
    temporalAddress: needed('TEMPORAL_ADDRESS'),
    namespace: environment['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: environment['TASK_QUEUE'] ?? 'dingbian',
    keysFile: needed('DINGBIAN_KEYS_FILE'),
    sealKeysFile: needed('DINGBIAN_SEAL_KEYS_FILE'),
    rootAddresses: (environment['DINGBIAN_ROOT_ADDRESSES'] ?? '').split(',').map(each => each.trim()).filter(each => each !== ''),
    smtpUrl: needed('SMTP_URL'),
    mailFrom: environment['MAIL_FROM'] ?? 'dingbian@localhost',
    publicUrl: needed('PUBLIC_URL').replace(/\/$/, ''),
    workflowBundle: environment['WORKFLOW_BUNDLE'] ?? null,
    healthPort: environment['HEALTH_PORT'] === undefined ? null : Number(environment['HEALTH_PORT']),
  };
  if (missing.length > 0) throw new Error(`The worker is not told: ${missing.join(', ')}`);
  return settings;
}
