import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { describeApi } from '../api/openapi';
import { allRoutes } from '../api/routes/allRoutes';

/** Writes the types of the client from the description that the API serves. */
async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../client/generated', import.meta.url));
  const description = JSON.parse(JSON.stringify(describeApi(allRoutes, 'en'))) as object;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'schema.d.ts'), `// Made from the description of the API by \`npm run generate\`; never edited.\n${astToString(await openapiTS(JSON.stringify(description)))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
