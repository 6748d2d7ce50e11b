import { get } from '../ask.js';

/** The board of the institution at which the reader is seated. */
export const boardOfSeat = session => get(`/institutions/${session.seats.find(seat => seat.institution !== null).institution}/establishment`);
