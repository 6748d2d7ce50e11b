// Which room may import what. Every comment says what to do instead.

/** The layers of src, ground up: a layer sees only those written before it. Layers in one list do not see each other. */
const LAYERS = [
  ['kernel'],
  ['calendar', 'institution', 'person', 'disclosure'],
  ['procedure'],
  ['handling'],
  ['roster', 'establishment', 'leadership', 'verificationForm', 'certificate', 'seal'],
  ['rules', 'supervision', 'retirement'],
  ['hire'],
  ['separation'],
  ['editions'],
  ['access'],
  ['decision', 'documents'],
  ['contracts', 'labels', 'diagram', 'files'],
];

/** Within a layer: the certificate is the voucher of all, so the establishment writes its entries and the seal reads its parts; labels name what contracts and diagrams say. */
const NEIGHBORS = [
  { from: 'establishment', to: 'certificate' },
  { from: 'seal', to: 'certificate' },
  { from: 'contracts', to: 'labels' },
  { from: 'labels', to: 'contracts' },
  { from: 'diagram', to: 'labels' },
];

const above = index => LAYERS.slice(index + 1).flat();
const beside = (index, name) => LAYERS[index].filter(other => other !== name && !NEIGHBORS.some(each => each.from === name && each.to === other));
const layerRules = LAYERS.flatMap((names, index) =>
  names.map(name => ({
    name: `src-${name}-sees-only-what-stands-below`,
    comment: `src/${name} imports from a layer that stands above or beside it: move what both need to a lower layer, or hand it in as an argument (src/decision gathers facts for that).`,
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: { path: `^src/(${[...above(index), ...beside(index, name)].join('|') || '(?!)'})/` },
  })),
);

/** A room may import the listed paths of the repository (and itself). */
const room = (name, allowed, instead) => ({
  name: `${name}-keeps-to-its-room`,
  comment: instead,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { path: '^(src|workflows|activities|prisma|worker|api|client|web|scripts|tests)/', pathNot: [`^${name}/`, ...allowed] },
});

/** A room may use only the packages whose names match. */
const packages = (name, allowed, instead, pathNot = []) => ({
  name: `${name}-has-few-packages`,
  comment: instead,
  severity: 'error',
  from: { path: `^${name}/`, pathNot },
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer', 'core'], pathNot: allowed },
});

module.exports = {
  forbidden: [
    ...layerRules,
    room('src', [], 'The rules know no other room: hand what they need in as arguments, or move the code to the room it serves.'),
    packages('src', ['node_modules/zod/', 'node_modules/@asteasolutions/zod-to-openapi/'], 'src is pure: no package, no Node. zod describes what crosses the wire, in src/contracts only. Published data comes in as a file of our own.'),
    {
      name: 'zod-in-contracts-only',
      comment: 'Check what comes from outside in src/contracts, and hand typed values to the rest.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/contracts/' },
      to: { path: 'node_modules/' },
    },
    room('workflows', ['^src/', '^activities/'], 'A workflow conducts by activities: put the effect into an activity and call it through a proxy.'),
    {
      name: 'workflows-know-activities-by-type',
      comment: 'Import activities with `import type`: a real import would pull databases into the sandbox.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    packages('workflows', ['node_modules/@temporalio/(workflow|common)/'], 'Workflow code is deterministic and runs without Node: put the effect into an activity.'),
    room('activities', ['^src/', '^prisma/', '^workflows/'], 'An effect is the record (prisma), or an outside port in a folder of its own.'),
    {
      name: 'activities-know-workflows-by-type',
      comment: 'An activity may know the messages of a workflow by type; the worker wires the two.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^workflows/', dependencyTypesNot: ['type-only'] },
    },
    room('prisma', ['^src/'], 'The record answers and does not call: let the caller in api or activities combine.'),
    {
      name: 'only-prisma-speaks-to-postgres',
      comment: 'Ask the record: prisma/records takes decisions in, prisma/views gives screens out.',
      severity: 'error',
      from: { path: '^(src|workflows|activities|api|web)/' },
      to: { path: 'node_modules/(pg|@prisma)/', dependencyTypesNot: ['type-only'] },
    },
    room('worker', ['^src/', '^workflows/', '^activities/', '^prisma/'], 'The engine room only wires workflows, activities and the record.'),
    room('api', ['^src/', '^workflows/messages', '^prisma/', '^activities/(excel|import|papers|documents|signature)/'], 'The door records through prisma and reads views; what a case does in time belongs to workflows.'),
    {
      name: 'one-file-of-the-api-knows-temporal',
      comment: 'The record tells the engine by its outbox; only the engine view asks it. Use that file.',
      severity: 'error',
      from: { path: '^api/', pathNot: '^api/engine[^/]*\\.ts$' },
      to: { path: 'node_modules/@temporalio/' },
    },
    room('client', [], 'The client knows the API by its description alone: what it needs of it must be said there.'),
    packages('client', ['node_modules/openapi-fetch/'], 'The client runs in browsers too: no Node, and no package but the one that asks.'),
    room('web', ['^client/', '^src/contracts/', '^src/labels/', '^src/kernel/'], 'The window shows what the API says: a rule on the screen would be a second rule. Ask the API.'),
    {
      name: 'nobody-imports-tests',
      comment: 'Move what both need out of tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nobody-imports-scripts',
      comment: 'A script is a key on the ring: move what others need into the room that it opens.',
      severity: 'error',
      from: { pathNot: '^(scripts|tests)/' },
      to: { path: '^scripts/' },
    },
    { name: 'no-circles', comment: 'Two files that need each other are one thing, or have a third below them: find it.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file and it imports nothing: use it or remove it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.config\\.(js|ts)$', '^scripts/', '^web/', '^src/calendar/', '\\.m?js$'] },
      to: {},
    },
    { name: 'only-what-exists', comment: 'The import names nothing: install it, or correct the path.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^\\.\\./generated|generated/(client|schema)' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated', 'client/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: ['^dist/', '^web/dist/', '^\\.cache/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
