import { describe, expect, test } from 'vitest';
import { arrangementIsTheirsToAnswer } from '../../src/rules/arrangementIsTheirsToAnswer';
import type { ActName } from '../../src/rules/rule';
import { actor, facts, handling } from './facts';

const round = { by: 'the signer', isCallerThere: true, mode: 'all', asked: 2, agreed: 0, dissented: 0, due: ['Bai', 'Cao'], isComplete: false };
const by = (account: string, act: string, change: Parameters<typeof handling>[0]) => arrangementIsTheirsToAnswer.check(facts({ act: `hire.examination.${act}` as ActName, actor: actor({ account, people: [account] }), handling: handling(change) }));

describe('an opinion', () => {
  test('is given by whom it is due from', () => expect(by('Bai', 'endorse', { round })).toBeNull());
  test('is not given by whom nobody asked, nor twice', () => {
    expect(by('Du', 'endorse', { round })).toEqual({ asked: 2, due: 2 });
    expect(by('Bai', 'endorse', { round: { ...round, due: ['Cao'] } })).toEqual({ asked: 2, due: 1 });
  });
  test('is not given where no round is open', () => expect(by('Bai', 'endorse', {})).toEqual({ asked: 0, due: 0 }));
});

describe('a delegation', () => {
  const delegation = { by: 'the signer', to: 'Bai' };
  test('is answered by the delegate alone', () => {
    expect(by('Bai', 'report', { delegation })).toBeNull();
    expect(by('the signer', 'report', { delegation })).toEqual({ isDelegated: true });
  });
  test('is called back by who made it alone', () => {
    expect(by('the signer', 'recall', { delegation })).toBeNull();
    expect(by('Bai', 'recall', { delegation })).toEqual({ isDelegated: true });
    expect(by('the signer', 'recall', {})).toEqual({ isDelegated: false });
  });
});

describe('a round', () => {
  test('is ended and called anew by who called it', () => {
    expect(by('the signer', 'dismiss', { round })).toBeNull();
    expect(by('the signer', 'call', { round })).toBeNull();
    expect(by('Du', 'dismiss', { round })).toEqual({ asked: 2, due: 2 });
    expect(by('Du', 'call', { round })).toEqual({ asked: 2, due: 2 });
  });
  test('is ended by whoever has the visit in hand, where the caller is gone', () => {
    const orphaned = { ...round, isCallerThere: false };
    expect(by('Du', 'dismiss', { round: orphaned })).toBeNull();
    expect(by('Du', 'dismiss', { round: orphaned, holder: 'Er' })).toEqual({ asked: 2, due: 2 });
  });
  test('that is not there is called by anybody, and ended by nobody', () => {
    expect(by('Du', 'call', {})).toBeNull();
    expect(by('Du', 'dismiss', {})).toEqual({ asked: 0, due: 0 });
  });
});

test('what is handed over is with who leaves', () => {
  expect(by('Bai', 'handOver', { withLeaver: { account: 'Bai', parts: 1, isFromAbove: false } })).toBeNull();
  expect(by('the leader', 'handOver', { withLeaver: { account: 'Bai', parts: 1, isFromAbove: true } })).toBeNull();
  expect(by('a colleague', 'handOver', { withLeaver: { account: 'Bai', parts: 1, isFromAbove: false } })).toEqual({ withHim: 1 });
  expect(by('Bai', 'handOver', { withLeaver: { account: 'Bai', parts: 0, isFromAbove: true } })).toEqual({ withHim: 0 });
});
