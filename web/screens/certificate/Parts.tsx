import type { AnswerOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { Lines } from './Lines';

/** A certificate in its six parts. */
export type ShownCertificate = AnswerOf<'/institutions/{id}/certificate'>;
type Turn = ShownCertificate['parts']['basic']['turns'][number];

const STATES = { notIssued: 'certificate.notIssued', valid: 'certificate.valid', cancelled: 'certificate.cancelled' } as const;

/** The six parts (六部分) of a management certificate, as they are read from its entries. */
export function Parts({ shown }: { readonly shown: ShownCertificate }) {
  const { say, word, day } = useWords();
  const { basic, leadershipPosts, bodies, bodyLeaders, quotas, roster } = shown.parts;
  const fact = (name: string): string => String(basic.facts[name] ?? '');
  return (
    <>
      <h2>{say('certificate.basic')}</h2>
      <Facts pairs={[
        [say('certificate.number'), fact('number')], [say('certificate.state'), say(STATES[basic.state])], [say('board.institution'), fact('name')], [say('board.creditCode'), fact('creditCode')],
        [say('certificate.grade'), word('institutionGrade', fact('grade'))], [say('board.document'), fact('documentNumber')],
      ]} />
      <Turns turns={basic.turns} />
      <Lines title={say('certificate.leadershipPosts')} kind="leadershipPostKind" lines={leadershipPosts} shown={shown} />
      <h2>{say('certificate.bodies')}</h2>
      <Grid
        caption={say('certificate.bodies')}
        rows={bodies}
        keyOf={row => row.id}
        empty={say('certificate.nothing')}
        columns={[
          { title: say('board.division'), cell: row => row.name },
          { title: say('certificate.kind'), cell: row => word('bodyKind', row.kind) },
          { title: say('certificate.grade'), cell: row => word('institutionGrade', row.grade) },
          { title: say('board.document'), cell: row => row.documentNumber },
          { title: say('certificate.since'), cell: row => day(row.since), kind: 'whole' },
        ]}
      />
      <Lines title={say('certificate.bodyLeaders')} kind="leadershipPostKind" lines={bodyLeaders} shown={shown} />
      <Lines title={say('certificate.quotas')} kind="quotaKind" lines={quotas} shown={shown} />
      <h2>{say('certificate.roster')}</h2>
      <Grid
        caption={say('certificate.roster')}
        rows={roster}
        keyOf={row => row.entries.join('-')}
        empty={say('certificate.nothing')}
        columns={[
          { title: say('board.name'), cell: row => shown.names[row.person] ?? say('board.hidden'), kind: 'whole' },
          { title: say('board.kind'), cell: row => word('quotaKind', row.quotaKind) },
          { title: say('certificate.from'), cell: row => day(row.from), kind: 'whole' },
          { title: say('certificate.until'), cell: row => (row.until === null ? '' : day(row.until)), kind: 'whole' },
          { title: say('certificate.entryNumbers'), cell: row => row.entries.join(', '), kind: 'number' },
        ]}
      />
    </>
  );
}

/** What was done with the certificate itself. */
function Turns({ turns }: { readonly turns: readonly Turn[] }) {
  const { say, word, day } = useWords();
  const details = ({ kind, facts }: Turn): string => {
    const told = kind === 'annualReview' ? say('certificate.reviewOf', { year: Number(facts['year']), result: say(facts['result'] === 'passed' ? 'certificate.passed' : 'certificate.failed') }) : kind === 'correction' ? say('certificate.correctionOf', { n: Number(facts['corrects']), from: String(facts['from']), to: String(facts['to']) }) : String(facts['number'] ?? '');
    return [told, typeof facts['former'] === 'string' ? say('certificate.formerNumber', { n: facts['former'] }) : '', kind === 'certificateCancelled' || kind === 'annualReview' || kind === 'correction' ? String(facts['documentNumber'] ?? '') : '', String(facts['reason'] ?? '')].filter(each => each !== '').join(' · ');
  };
  return (
    <Grid
      caption={say('certificate.turns')}
      rows={turns}
      keyOf={row => String(row.number)}
      empty={say('certificate.nothing')}
      columns={[
        { title: say('board.entry'), cell: row => row.number, kind: 'number' },
        { title: say('certificate.what'), cell: row => word('entryKind', row.kind), kind: 'whole' },
        { title: say('certificate.on'), cell: row => day(row.on), kind: 'whole' },
        { title: say('certificate.details'), cell: details, kind: 'wide' },
      ]}
    />
  );
}
