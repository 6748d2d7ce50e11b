/** A field of a model; `column` is null for a relation, which the table does not have. */
export type Field = { readonly name: string; readonly type: string; readonly nativeType: string | null; readonly column: string | null; readonly isNullable: boolean; readonly comment: string | null };
/** A model of the Prisma schema with its table. Comments count where they are Chinese. */
export type Model = { readonly name: string; readonly table: string; readonly comment: string | null; readonly fields: readonly Field[] };

const CHINESE = /\p{Script=Han}/u;
const SCALARS = ['String', 'BigInt', 'Int', 'DateTime', 'Boolean', 'Json', 'Bytes'];

/** The models of a Prisma schema, read from its text: no engine is needed. */
export function modelsOf(schema: string): Model[] {
  const models: Model[] = [];
  let comment: string | null = null;
  let open: { name: string; table: string; comment: string | null; fields: Field[] } | null = null;
  for (const line of schema.split('\n').map(each => each.trim())) {
    if (line.startsWith('///')) {
      comment = CHINESE.test(line) ? line : null;
      continue;
    }
    const name = /^model (\w+)/.exec(line)?.[1];
    if (name !== undefined) open = { name, table: '', comment, fields: [] };
    else if (line === '}' && open) {
      models.push(open);
      open = null;
    } else if (line.startsWith('@@map(') && open) open.table = quoted(line);
    else if (open && /^\w+ +\w/.test(line)) open.fields.push(fieldOf(line, comment));
    comment = null;
  }
  return models;
}

const quoted = (text: string): string => /"([^"]*)"/.exec(text)?.[1] ?? '';

function fieldOf(line: string, comment: string | null): Field {
  const [name = '', declared = '', ...rest] = line.split(/ +/);
  const type = declared.replace('?', '');
  const map = rest.find(each => each.startsWith('@map('));
  const column = SCALARS.includes(type.replace('[]', '')) ? (map === undefined ? name : quoted(map)) : null;
  return { name, type, nativeType: rest.find(each => each.startsWith('@db.')) ?? null, column, isNullable: declared.endsWith('?'), comment };
}
