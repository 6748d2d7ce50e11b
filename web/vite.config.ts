import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Stands in the page for the nonce of its styles; the door writes another one into every answer. */
const NONCE = '__NONCE__';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/app/',
  plugins: [react()],
  html: { cspNonce: NONCE },
  build: {
    outDir: fileURLToPath(new URL('../dist/window', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome87', // the browsers of the offices are old
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // nothing but files of our own: no data addresses
    chunkSizeWarningLimit: 2_000,
    manifest: true, // a test weighs what is loaded first
  },
});
