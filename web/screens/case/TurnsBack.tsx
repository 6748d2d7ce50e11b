import { Facts } from '../../parts/Facts';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import type { Act } from './useCase';

type TurnsBackOf = NonNullable<Act['turnsBack']>;

/** What an act that turns the case back would do, told before it is confirmed: where it goes, what does not hold any more, and whether the post stays reserved. */
export function TurnsBack({ turns }: { readonly turns: TurnsBackOf }) {
  const { say, word, lane, list } = useWords();
  const posts = (of: TurnsBackOf['keeps']): string => list(of.map(each => say('case.postsOf', { n: each.posts, kind: word(each.of === 'quota' ? 'quotaKind' : 'leadershipPostKind', each.kind) })));
  const notTo = (why: TurnsBackOf['notTo'][number]['why']): string => list(turns.notTo.filter(each => each.why === why).map(each => word('stage', each.stage)));
  return (
    <section aria-label={say('case.turnsBack')} className="hint">
      <h4>{say('case.turnsBack')}</h4>
      <Facts
        pairs={[
          [say('case.turnsTo'), list(turns.to.map(each => say('parts.within', { what: word('stage', each.stage), of: word('desk', each.desk) })))],
          [say('case.doneAgain'), list(turns.again.map(each => word('stage', each)))],
          [say('case.voids'), list(turns.voids.map(each => list([word(codesOf('arrangement').includes(each.event) ? 'arrangement' : 'event', each.event), each.documentNumber ?? '', each.lane === 'case' ? '' : lane(each.lane)])))],
          [say('case.keepsPosts'), posts(turns.keeps)],
          [say('case.releasesPosts'), posts(turns.releases)],
          [say('case.endsLanes'), list(turns.ends.map(each => lane(each)))],
          [say('case.untouchedLanes'), list(turns.untouched.map(each => lane(each)))],
          [say('case.notToWhole'), notTo('ofTheWholeCase')],
          [say('case.notToBetween'), notTo('byTheStageBetween')],
        ]}
      />
    </section>
  );
}
