import { useQuery } from '@tanstack/react-query';
import type { Schema } from './schema';

type Description = { readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

/** The description of the API: forms are made from the schemas that will check them. Read once. */
export const useSchemas = () =>
  useQuery({
    queryKey: ['schema'],
    staleTime: Infinity,
    queryFn: async (): Promise<Description['components']['schemas']> => {
      const answer = await fetch('/openapi.json');
      if (!answer.ok) throw new Error(`/openapi.json: ${answer.status}`);
      return ((await answer.json()) as Description).components.schemas; // the API's own description
    },
  });
