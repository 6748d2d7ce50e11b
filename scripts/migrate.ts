import { migrate } from '../prisma/migrate';

/** Applies the missing migrations to DATABASE_URL; what `npm start` does itself, as a job of its own for containers. */
const url = process.env['DATABASE_URL'];
if (url === undefined) throw new Error('DATABASE_URL is not set: say which database to migrate.');
const applied = await migrate(url, line => console.log(line));
console.log(applied.length === 0 ? 'the database is up to date' : `applied ${applied.length} migrations`);
