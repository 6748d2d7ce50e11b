// The one place in which the engine looks for workflows.
export { hire } from './hire';
export { separation } from './separation';
