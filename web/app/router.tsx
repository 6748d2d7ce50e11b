import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { places } from './places';
import { screens } from './screens';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Broken });
const routes = places.map(({ path }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ default: await screens[path]() })),
    validateSearch: (search: Record<string, unknown>): Record<string, string> => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]) => [name, String(value)])),
  }),
);

/** Addresses and screens. Words in an address stay as they are written: 0123 is no number. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/app',
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: search => {
    const text = new URLSearchParams(search as Record<string, string>).toString(); // validated as texts above
    return text === '' ? '' : `?${text}`;
  },
  defaultPreload: 'intent',
  scrollRestoration: true,
});
