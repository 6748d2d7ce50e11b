import type { Actor, Role } from './actor';

const RETRY: readonly Role[] = ['supervisor', 'systemAdministrator'];

/** The actor as far as trying again goes (重试受阻事项): whoever supervises the region, or keeps the installation running there. Nothing is decided by it. */
export const asRetrying = (actor: Actor): Actor => ({ ...actor, seats: actor.seats.filter(({ role }) => RETRY.includes(role)) });
