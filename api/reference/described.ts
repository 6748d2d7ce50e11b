import type { Description } from '../openapi';

/** A schema, as far as the page shows it. */
export type Schema = {
  readonly $ref?: string; readonly type?: string | readonly string[]; readonly enum?: readonly unknown[]; readonly const?: unknown; readonly format?: string; readonly pattern?: string; readonly description?: string; readonly default?: unknown; readonly contentEncoding?: string;
  readonly minimum?: number; readonly maximum?: number; readonly minLength?: number; readonly maxLength?: number; readonly minItems?: number; readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[]; readonly items?: Schema; readonly additionalProperties?: boolean | Schema; readonly anyOf?: readonly Schema[]; readonly oneOf?: readonly Schema[]; readonly allOf?: readonly Schema[];
};
type Content = Readonly<Record<string, { readonly schema: Schema; readonly examples?: Readonly<Record<string, unknown>> }>>;
/** One operation of the API. */
export type Operation = {
  readonly operationId: string; readonly summary: string; readonly description: string; readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};
/** The description of the API as the page reads it. */
export type Described = { readonly info: { readonly description: string }; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>; readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

/** The description as the page reads it; a test holds that it is valid OpenAPI. */
export const described = (description: Description): Described => description as unknown as Described; // ours has operations with a name, a summary and one tag
