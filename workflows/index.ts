// The one place in which the engine looks for workflows.
export { hire } from './hire';
export { officeDay } from './officeDay';
export { separation } from './separation';
