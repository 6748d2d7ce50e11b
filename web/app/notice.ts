import { useSyncExternalStore } from 'react';

/** What was last recorded, told above the screen where it was told and aloud. */
type Notice = { readonly text: string; readonly serial: number; readonly path: string };

let notice: Notice | null = null;
const listeners = new Set<() => void>();

function set(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** Tells the reader on the screen that is shown that something was done; it stays until he goes to another one. */
export const announce = (text: string): void => { set({ text, serial: (notice?.serial ?? 0) + 1, path: location.pathname }); };
/** Takes it away. */
export const dismiss = (): void => { set(null); };

/** What is told now. */
export const useNotice = (): Notice | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notice,
  );
