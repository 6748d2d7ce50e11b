import type { Router } from 'express';
import { ApiProblem } from './problems';
import type { Route } from './route';

/** The routes of each path; a path without names comes before one whose names it would match. */
export function byPath(routes: readonly Route[]): readonly (readonly [string, readonly Route[]])[] {
  const paths = [...new Set(routes.map(route => route.path))].sort((one, other) => Number(one.includes('{')) - Number(other.includes('{')));
  return paths.map(path => [path, routes.filter(route => route.path === path)]);
}

/** Answers every method that the path has no route for: OPTIONS by naming those that it has, any other with 405. */
export function refuseOtherMethods(router: Router, path: string, routes: readonly Route[]): void {
  const allow = routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ');
  router.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (request, response) => {
    response.locals['route'] = path;
    if (request.method !== 'OPTIONS') throw new ApiProblem('methodNotAllowed', { headers: { Allow: allow } });
    response.setHeader('Allow', allow);
    response.status(204).end();
  });
}
