type Schema = { readonly $ref?: string; readonly format?: string; readonly pattern?: string; readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema; readonly anyOf?: readonly Schema[]; readonly allOf?: readonly Schema[]; readonly oneOf?: readonly Schema[] };
type Operation = { readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[]; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } };
/** The description of the API, as far as ids are looked for in it. */
export type Described = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>; readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

const isId = ({ format, pattern }: Schema): boolean => format === 'uuid' || pattern?.startsWith('^[HS]') === true;

/** Where an id stands within a schema, by the names of the fields. */
function within(schema: Schema, path: string, all: Described): string[] {
  const schemas = all.components.schemas;
  const resolved = schema.$ref === undefined ? schema : (schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {});
  const branches = [...(resolved.anyOf ?? []), ...(resolved.allOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.items ? [resolved.items] : [])];
  const fields = Object.entries(resolved.properties ?? {}).flatMap(([name, field]) => within(field, path === '' ? name : `${path}.${name}`, all));
  return [...(isId(resolved) ? [path] : []), ...branches.flatMap(branch => within(branch, path, all)), ...fields];
}

/** Every id that a request can name: `method path`, and where it stands. */
export function describedIds(all: Described): string[] {
  const ids = Object.entries(all.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => [
      ...parameters.filter(each => within(each.schema, '', all).length > 0 && each.in !== 'header').map(each => `${method} ${path} ${each.in} ${each.name}`),
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => within(schema, '', all).map(field => `${method} ${path} body ${field}`)),
    ]),
  );
  return [...new Set(ids)].sort();
}
