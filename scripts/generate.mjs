import { generateClient, prepare } from './prepare.mjs';

prepare();
generateClient();
