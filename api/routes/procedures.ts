import { z } from 'zod';
import { drawnProcedures } from '../../src/diagram/procedures';
import { LANGUAGES, type Language } from '../../src/labels/labels';
import { impossible } from '../../src/kernel/result';
import { route } from '../route';

/** The media type of a BPMN file. */
const BPMN = 'application/bpmn+xml; charset=utf-8';
const drawn = new Map(LANGUAGES.map(language => [language, new Map(drawnProcedures(language).map(({ name, xml }) => [name, xml]))]));
const NAMES = drawnProcedures().map(({ name }) => name);

const diagramOf = (language: Language, name: string): string => drawn.get(language)?.get(name) ?? impossible(`${name} is not drawn`);

/** The procedures as diagrams (流程图). */
export const procedureRoutes = [
  route({
    method: 'get',
    path: '/procedures/{name}/diagram',
    tag: 'reference',
    summary: { zh: '办理程序的流程图：BPMN 2.0 文件，环节的 id 即其代码', en: 'The diagram of a procedure: a BPMN 2.0 file; the id of a task is the code of its stage' },
    for: 'signedIn',
    params: z.strictObject({ name: z.enum(NAMES) }),
    answer: z.unknown(),
    files: [BPMN],
    statuses: { 200: { zh: '流程图', en: 'the diagram' } },
    handle: ({ params: { name }, language }) => Promise.resolve({ file: Buffer.from(diagramOf(language, name)), mediaType: BPMN, headers: { 'Content-Language': language === 'zh' ? 'zh-CN' : 'en', Vary: 'Accept-Language', 'Cache-Control': 'private, max-age=3600' } }),
  }),
];
