import { useSyncExternalStore } from 'react';

/** What was last recorded, told above the screen and aloud until the reader has read it. */
type Notice = { readonly text: string; readonly serial: number };

let notice: Notice | null = null;
const listeners = new Set<() => void>();

function set(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** Tells the reader that something was done; it stays when he goes to another screen. */
export const announce = (text: string): void => { set({ text, serial: (notice?.serial ?? 0) + 1 }); };
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
