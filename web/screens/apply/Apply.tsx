import type { ReactNode } from 'react';
import { Waiting } from '../../parts/Waiting';
import type { Schema } from '../../parts/fields/schema';
import { useSchemas } from '../../parts/fields/useSchema';
import { useBoard, type Board } from './useBoard';

/** What every application needs before it can be typed: the establishment, and the schema that will check it. */
export function Apply({ schema: name, children }: { readonly schema: string; readonly children: (board: Board, schema: Schema) => ReactNode }) {
  const [board, schemas] = [useBoard(), useSchemas()];
  return <Waiting on={schemas}>{all => <Waiting on={board}>{shown => children(shown, all[name] ?? {})}</Waiting>}</Waiting>;
}
