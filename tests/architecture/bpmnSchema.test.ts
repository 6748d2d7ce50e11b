import { readFileSync } from 'node:fs';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/labels/labels';
import { drawnProcedures } from '../../src/diagram/procedures';

const schema = (name: string): { readonly fileName: string; readonly contents: string } => ({ fileName: name, contents: readFileSync(`tests/architecture/bpmn/${name}`, 'utf8') });
/** The XML Schema of BPMN 2.0 as the Object Management Group publishes it, in its five files. */
const bpmn = schema('BPMN20.xsd');
const preload = ['BPMNDI.xsd', 'DC.xsd', 'DI.xsd', 'Semantic.xsd'].map(schema);

const errorsIn = async (xml: string): Promise<readonly string[]> => (await validateXML({ xml: [{ fileName: 'procedure.bpmn', contents: xml }], schema: [bpmn], preload, maxMemoryPages: memoryPages.GiB })).errors.map(error => error.message);

describe.each(LANGUAGES.flatMap(language => drawnProcedures(language).map(({ name, xml }) => [`${name} in ${language}`, xml] as const)))('%s', (_, xml) => {
  test('is valid by the XML Schema of BPMN 2.0', async () => expect(await errorsIn(xml)).toEqual([]));
  test('would not be, were a flow to lead to nothing or an element misspelled', async () => {
    expect(await errorsIn(xml.replace(/targetRef="[^"]+"/, 'target="nowhere"'))).not.toEqual([]);
    expect(await errorsIn(xml.replaceAll('userTask', 'userTusk'))).not.toEqual([]);
  });
});
