import { useLocation } from '@tanstack/react-router';

/** The address of the screen that is shown, without the window's own folder. */
export function usePath(): string {
  const { pathname } = useLocation();
  return pathname.replace(/^\/app(?=\/|$)/, '') || '/';
}
