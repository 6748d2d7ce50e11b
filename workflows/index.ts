// The one place that Temporal looks for workflows.
export { hire } from './hire';
export { separation } from './separation';
