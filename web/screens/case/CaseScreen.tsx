import { useParams } from '@tanstack/react-router';
import { useSession } from '../../app/session';
import { Page } from '../../parts/Page';
import { Sections } from '../../parts/Sections';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { ActsTab } from './ActsTab';
import { AuditTab } from './AuditTab';
import { CaseHead } from './CaseHead';
import { Comments } from './Comments';
import { DiagramTab } from './DiagramTab';
import { Documents } from './Documents';
import { Papers } from './Papers';
import { Timeline } from './Timeline';
import { useCase, type Case } from './useCase';

/** One case (办件): who must act now, what the reader may do and why not the rest, diagram, timeline, papers. */
export function CaseScreen() {
  const { say } = useWords();
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  return (
    <Page key={number} title={say('case.title', { number })}>
      <Waiting on={useCase(number)}>{shown => <Shown shown={shown} />}</Waiting>
    </Page>
  );
}

function Shown({ shown }: { readonly shown: Case }) {
  const { say } = useWords();
  const { reads } = useSession();
  return (
    <>
      <CaseHead shown={shown} />
      <Sections
        label={say('case.tabs')}
        sections={[
          { key: 'acts', label: say('case.acts'), content: <ActsTab shown={shown} /> },
          { key: 'diagram', label: say('case.diagram'), content: <DiagramTab shown={shown} /> },
          { key: 'timeline', label: say('case.timeline'), content: <Timeline shown={shown} /> },
          { key: 'papers', label: `${say('case.papers')} (${shown.papers.length})`, content: <Papers shown={shown} /> },
          { key: 'documents', label: say('case.documents'), content: <Documents shown={shown} /> },
          ...(reads.includes('names') ? [{ key: 'comments', label: say('case.comments'), content: <Comments shown={shown} /> }] : []),
          ...(reads.includes('caseAudit') ? [{ key: 'audit', label: say('case.audit'), content: <AuditTab caseNumber={shown.caseNumber} /> }] : []),
        ]}
      />
    </>
  );
}
