import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/editions/editions';
import { candidateLane, hire, type HireStages } from '../../src/hire/procedure';
import { faultsOf } from '../../src/procedure/soundness';
import { openVisits, standingAfter, type Step } from '../../src/procedure/standing';
import { stagesOf, wordsFor, type Tree } from '../../src/procedure/tree';
import { separation } from '../../src/separation/procedure';
import { byHand } from './candidateByHand';
import { walk } from './walk';

const names = (tree: Tree, steps: readonly Step[]): string[] => openVisits(standingAfter(tree, steps)).map(visit => `${visit.lane === 'case' ? '' : `${visit.lane} `}${visit.stage}${visit.visit > 1 ? ` #${visit.visit}` : ''}${visit.isInterruption ? '?' : ''}`);

describe.each([['hire', hire], ['separation', separation]] as const)('the procedure of a %s', (_, tree) => {
  test('is sound: every stage is written once, and every return goes back', () => {
    expect(faultsOf(tree)).toEqual([]);
  });

  test('comes to an end on every random walk, opens no stage twice in a lane and always waits for somebody', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const { end } = walk(tree, seed, (open, steps) => {
        const places = open.map(visit => `${visit.lane}/${visit.stage}`);
        expect(new Set(places).size).toBe(places.length);
        expect(open.some(visit => !visit.isInterruption)).toBe(true);
        for (const visit of open) expect(visit.visit).toBe(1 + steps.filter(step => 'stage' in step && step.lane === visit.lane && step.stage === visit.stage).length);
      });
      expect(end.endedAs).not.toBeNull();
    }
  });
});

describe('the order of a hire', () => {
  const said = (...steps: readonly (readonly [lane: string, stage: string, outcome: string] | string)[]): string[] => {
    const counts = new Map<string, number>();
    const numbered = steps.map((step, index): Step => {
      if (typeof step === 'string') return { number: index + 1, joins: step };
      const [lane, stage, outcome] = step;
      const visit = (counts.get(`${lane}/${stage}`) ?? 0) + 1;
      counts.set(`${lane}/${stage}`, visit);
      return { number: index + 1, lane, stage, visit, outcome };
    });
    return names(hire, numbered);
  };
  const applied = ['case', 'application', 'submitted'] as const;
  const issued = ['case', 'staffingOfficeCheck', 'issued'] as const;
  const nominated = ['a', 'nomination', 'submitted'] as const;
  const approved = ['a', 'examination', 'approved'] as const;
  const brought = ['a', 'placementApplication', 'submitted'] as const;
  const placed = ['a', 'placement', 'placed'] as const;
  const lapsed = ['case', 'nominationPeriod', 'lapsed'] as const;
  const upToPlacement = [applied, issued, 'a', nominated, approved, brought, placed] as const;

  test('begins with the application, which may be withdrawn', () => expect(said()).toEqual(['caseWithdrawal?', 'application']));
  test('goes to the staffing office first (§5.1)', () => expect(said(applied)).toEqual(['caseWithdrawal?', 'staffingOfficeCheck']));
  test('comes back to the application when it is returned', () => expect(said(applied, ['case', 'staffingOfficeCheck', 'returned'])).toEqual(['caseWithdrawal?', 'application #2']));
  test('lets candidates be nominated once the form is issued', () => expect(said(applied, issued)).toEqual(['nominationPeriod']));
  test('gives every candidate a lane of his own', () => expect(said(applied, issued, 'a', nominated, 'b')).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a nominationLapse?', 'a examination', 'b candidateWithdrawal?', 'b nominationLapse?', 'b nomination']));
  test('lets the institution bring the approval back before the staffing office places', () => {
    expect(said(applied, issued, 'a', nominated, approved)).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a placementApplication']);
    expect(said(applied, issued, 'a', nominated, approved, brought)).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a placement']);
  });
  test('opens pay, funding and insurance side by side after the placement (§4.3)', () => expect(said(...upToPlacement)).toEqual(['nominationPeriod', 'a placementReversal?', 'a pay', 'a funding', 'a insurance']));
  test('corrects what a department cannot act on, while the others go on', () => {
    expect(said(...upToPlacement, ['a', 'pay', 'cannotAct'])).toEqual(['nominationPeriod', 'a placementReversal?', 'a payCorrection', 'a funding', 'a insurance']);
    expect(said(...upToPlacement, ['a', 'pay', 'cannotAct'], ['a', 'payCorrection', 'corrected'])).toEqual(['nominationPeriod', 'a placementReversal?', 'a pay #2', 'a funding', 'a insurance']);
  });
  test('goes straight back to the staffing office when what it sent back to the examination is approved, even after a supplement', () => {
    const sentBack = [applied, issued, 'a', nominated, approved, brought, ['a', 'placement', 'returnedToExamination']] as const;
    expect(said(...sentBack)).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a nominationLapse?', 'a examination #2']);
    expect(said(...sentBack, approved)).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a placement #2']);
    expect(said(...sentBack, ['a', 'examination', 'returned'], nominated, approved)).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a placement #2']);
    expect(said(...sentBack, approved, ['a', 'placement', 'returned'])).toEqual(['nominationPeriod', 'a candidateWithdrawal?', 'a placementApplication #2']);
  });
  test('lets a placement be reversed until all three have acted, and has what was done undone', () => {
    expect(said(...upToPlacement, ['a', 'pay', 'done'], ['a', 'placementReversal', 'reversed'])).toEqual(['nominationPeriod', 'a payReversal', 'a fundingReversal', 'a insuranceReversal']);
  });
  test('goes on for an approved candidate when the form has lapsed', () => expect(said(applied, issued, 'a', nominated, approved, lapsed)).toEqual(['a candidateWithdrawal?', 'a placementApplication']));
  test('ends when the period and every lane have ended', () => {
    const three = [['a', 'pay', 'done'], ['a', 'funding', 'done'], ['a', 'insurance', 'done']] as const;
    expect(said(...upToPlacement, ...three)).toEqual(['nominationPeriod']);
    expect(said(...upToPlacement, ...three, ['case', 'nominationPeriod', 'usedUp'])).toEqual([]);
  });
});

describe('a settlement that the procedure does not allow', () => {
  test('is refused for a stage that is not open', () => {
    expect(() => standingAfter(hire, [{ number: 1, lane: 'case', stage: 'staffingOfficeCheck', visit: 1, outcome: 'issued' }])).toThrow('case/staffingOfficeCheck/1 is not open');
  });
  test('is refused for another visit than the open one', () => {
    expect(() => standingAfter(hire, [{ number: 1, lane: 'case', stage: 'application', visit: 2, outcome: 'submitted' }])).toThrow('case/application/2 is not open');
  });
  test('is refused for a candidate who joins before the form is issued', () => {
    expect(() => standingAfter(hire, [{ number: 1, joins: 'candidate-1' }])).toThrow('may not join here');
  });
});

test('a candidacy goes the way that is also written by hand, on 500 random walks', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const { steps } = walk(candidateLane, seed, (open, before) => {
      const told = byHand(before.flatMap(step => ('stage' in step ? [step] : [])));
      expect(new Set(open.map(visit => `${visit.stage}${visit.isInterruption ? '?' : ''}`))).toEqual(told.open);
    });
    expect(byHand(steps.flatMap(step => ('stage' in step ? [step] : []))).isOver).toBe(true);
  }
});

test('an edition that cases have begun with is not edited: write a new edition beside it', () => {
  const fingerprint = (tree: Tree): string => createHash('sha256').update(JSON.stringify(tree)).digest('hex').slice(0, 16);
  expect(Object.fromEntries(Object.entries(editions).map(([name, tree]) => [name, fingerprint(tree)]))).toMatchInlineSnapshot(`
    {
      "exemptHire/1": "5b53d2c1bc2400dc",
      "exemptHire/2": "4343e99aad5b7142",
      "hire/1": "eefb9cd91e49e85c",
      "hire/2": "127803316ee6c370",
      "hire/3": "04bbcee4ff1e23e9",
      "separation/1": "aaf9a765aaa11cb0",
      "separation/2": "c39e08254773ec9a",
      "separation/3": "5c91241e40d2b76e",
    }
  `);
});

test('an outcome that is forgotten, misspelled or foreign does not compile', () => {
  const { stage, onward, backTo, end } = wordsFor<HireStages>();
  // @ts-expect-error the outcome "rejected" is forgotten
  stage('examination', { approved: onward, returned: backTo('nomination') });
  // @ts-expect-error the outcome "aproved" is misspelled
  stage('examination', { aproved: onward, returned: backTo('nomination'), rejected: end('rejected') });
  // @ts-expect-error "refused" is no outcome of this stage
  stage('examination', { approved: onward, returned: backTo('nomination'), rejected: end('rejected'), refused: end('refused') });
  // @ts-expect-error "removal" is a stage of another procedure
  backTo('removal');
  expect(faultsOf(stage('application', { submitted: backTo('placement') }))).toEqual(['application.submitted returns to placement, which does not lie before it']);
});

test('every stage of a tree is one of the stages that its procedure names', () => {
  expect(stagesOf(hire)).toHaveLength(22);
  expect(stagesOf(separation)).toHaveLength(13);
});

test('every edge of every procedure that new cases begin with is walked, by 600 random walks each', () => {
  for (const edition of ['hire/3', 'exemptHire/2', 'separation/3'] as const) {
    const tree = editions[edition];
    const walked = new Set<string>();
    for (let seed = 1; seed <= 600; seed += 1) for (const step of walk(tree, seed, () => undefined).steps) if ('stage' in step) walked.add(`${step.stage}.${step.outcome}`);
    const edges = stagesOf(tree).flatMap(stage => Object.keys(stage.outcomes).map(outcome => `${stage.name}.${outcome}`));
    expect(edges.filter(edge => !walked.has(edge)), edition).toEqual([]);
  }
});
