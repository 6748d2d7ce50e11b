import { writeFileSync } from 'node:fs';
import { drawnProcedures, fileOfDiagram } from '../src/diagram/procedures';

// `npm run diagrams`: draws every procedure that new cases begin with; a test compares the files with the trees.
for (const { name, xml } of drawnProcedures()) {
  const file = fileOfDiagram(name);
  writeFileSync(file, xml);
  console.log(file);
}
