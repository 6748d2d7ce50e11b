import { say, word } from '../say.js';
import { get } from '../ask.js';

/** The board of the institution at which the reader is seated. */
export const boardOfSeat = session => get(`/institutions/${session.seats.find(seat => seat.institution !== null).institution}/establishment`);

/** What may be picked of an institution's establishment. */
export const choicesOf = board => ({
  quota: board.quotas.map(quota => [quota.id, `${word('quotaKind', quota.kind)} (${say('available')} ${quota.available})`]),
  leadershipPost: board.leadershipPosts.map(post => [post.id, `${post.bodyName ?? say('wholeOrgan')} ${word('leadershipPostKind', post.kind)} (${say('available')} ${post.available})`]),
  body: board.bodies.map(body => [body.id, body.name]),
});
