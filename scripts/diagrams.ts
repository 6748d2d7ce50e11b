import { writeFileSync } from 'node:fs';
import { drawnProcedures } from '../src/diagram/procedures';

// `npm run diagrams`: draws every procedure that new cases begin with; a test compares the files with the trees.
for (const { file, xml } of drawnProcedures()) {
  writeFileSync(file, xml);
  console.log(file);
}
