import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Router } from 'express';

const NONCE = '__NONCE__'; // web/vite.config.ts
const A_YEAR = '365d';

/** What the page may load: files of our own; styles too that carry the nonce of this answer. Scripts come as files only. */
const policyWith = (nonce: string): string => `default-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'`;

/** The window: its files, which are named after their content, and one page for all of its addresses. */
export function tellWindow(folder: string): Router {
  const router = express.Router();
  const file = join(folder, 'index.html');
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null;
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: A_YEAR, index: false, redirect: false, fallthrough: true }));
  router.use('/icon.svg', express.static(join(folder, 'icon.svg'), { redirect: false }));
  router.get(/^\/(?!assets\/)/, (_request, response, next) => {
    if (page === null) {
      next(); // not built: nothing is here
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', policyWith(nonce));
    response.type('html').send(page.replaceAll(NONCE, nonce));
  });
  return router;
}
