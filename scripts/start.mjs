// `npm start`: what needs no package first, then everything else in TypeScript.
import { prepare } from './prepare.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run npm start again.`);
  process.exit(1);
}
try {
  prepare();
} catch (error) {
  console.error(`${error.message}\nWhat to do: check that the package registry can be reached, then run npm start again; nothing is lost.`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
await import('./start.ts');
