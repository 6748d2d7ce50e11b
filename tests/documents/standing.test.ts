import { expect, test } from 'vitest';
import { maskedName } from '../../src/documents/maskedName';
import { documentedIn, overtakenBy, stateOf, type Happened } from '../../src/documents/ofEvents';
import { asDocumentNumber, documentNumberOf } from '../../src/labels/documents';

const happened = (number: number, type: string, more: Partial<Happened> = {}): Happened => ({ number, type, lane: 'case', outcome: null, takesBack: null, ...more });

test('what happened may be put on paper; what was taken back may not, nor what offices send to each other', () => {
  const events = [
    happened(1, 'applied'), happened(2, 'formIssued'), happened(3, 'approved', { lane: 'candidate-1' }), happened(4, 'takenBack', { lane: 'candidate-1', takesBack: 3 }), happened(5, 'approved', { lane: 'candidate-1' }),
    happened(6, 'returned', { outcome: 'returned' }), happened(7, 'returned', { lane: 'candidate-2', outcome: 'returnedToExamination' }), happened(8, 'prepared'),
  ];
  expect(documentedIn(events).map(({ event, kind }) => [event.number, kind])).toEqual([[2, 'verificationForm'], [5, 'approvalNotice'], [6, 'supplementNotice']]);
});

test('what came to nothing since is no more put on paper; a form that is used up still is', () => {
  const lane = 'candidate-1';
  const events = [happened(2, 'formIssued'), happened(3, 'approved', { lane }), happened(4, 'returned', { lane, outcome: 'returnedToExamination' }), happened(5, 'approved', { lane }), happened(6, 'placed', { lane }), happened(7, 'formClosed')];
  expect(documentedIn(events).map(({ event }) => event.number)).toEqual([2, 5, 6]);
  expect(documentedIn([...events, happened(8, 'placementReversed', { lane })]).map(({ event }) => event.number)).toEqual([2]);
  expect(documentedIn([happened(2, 'formIssued'), happened(3, 'formExtended')]).map(({ event }) => event.number)).toEqual([3]);
});

test('a later event of its own lane overtakes a document, and no other', () => {
  const approved = happened(3, 'approved', { lane: 'candidate-1' });
  const back = (lane: string): Happened => happened(6, 'returned', { lane, outcome: 'returnedToExamination' });
  expect(overtakenBy('approvalNotice', approved, [approved, back('candidate-2')])).toBeNull();
  expect(overtakenBy('approvalNotice', approved, [approved, back('candidate-1')])?.number).toBe(6);
  expect(overtakenBy('approvalNotice', approved, [approved, happened(4, 'takenBack', { lane: 'candidate-1', takesBack: 3 })])?.number).toBe(4);
  const placed = happened(7, 'placed', { lane: 'candidate-1' });
  expect(overtakenBy('placementNotice', placed, [placed, happened(9, 'payFixed', { lane: 'candidate-1' })])).toBeNull();
  expect(overtakenBy('placementNotice', placed, [placed, happened(9, 'placementReversed', { lane: 'candidate-1' })])?.number).toBe(9);
  const issued = happened(2, 'formIssued');
  expect(overtakenBy('verificationForm', issued, [happened(1, 'formClosed'), issued])).toBeNull();
  expect(overtakenBy('verificationForm', issued, [issued, happened(3, 'formClosed')])?.number).toBe(3);
});

test('what is void is void, whatever overtook it', () => {
  expect([stateOf({ isVoid: false, isOvertaken: false }), stateOf({ isVoid: false, isOvertaken: true }), stateOf({ isVoid: true, isOvertaken: true })]).toEqual(['valid', 'superseded', 'void']);
});

test('a name is masked by characters, however many units they take', () => {
  expect(['张三', '欧阳娜娜', '𠮷田', '王', ''].map(maskedName)).toEqual(['张*', '欧***', '𠮷*', '王', '']);
});

test('a number that is typed off the paper is found however its brackets and digits are typed', () => {
  const number = documentNumberOf('placementNotice', { year: 2026, region: '219921', sequence: 12 });
  expect(number).toBe('落编〔2026〕219921-12号');
  for (const typed of [number, '落编[2026]219921-12', ' 落编（2026）219921-12 号', '落编【２０２６】219921-12号']) expect(asDocumentNumber(typed)).toBe(number);
});
