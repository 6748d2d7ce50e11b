// A plain module, because the engine's client, its worker and the workflow bundle each load it by path.
const { DefaultFailureConverter } = require('@temporalio/common');

// Messages and stacks of failures are encrypted like every other payload.
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
