import { useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useFilters } from '../../parts/Filters';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { ActsTab } from './ActsTab';
import { CaseHead } from './CaseHead';
import { DiagramTab } from './DiagramTab';
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
  const { filters, set } = useFilters();
  return (
    <>
      <CaseHead shown={shown} />
      <Tabs
        aria-label={say('case.tabs')}
        activeKey={filters['tab'] ?? 'acts'}
        onChange={key => { set('tab', key === 'acts' ? null : key); }}
        items={[
          { key: 'acts', label: say('case.acts'), children: <ActsTab shown={shown} /> },
          { key: 'diagram', label: say('case.diagram'), children: <DiagramTab shown={shown} /> },
          { key: 'timeline', label: say('case.timeline'), children: <Timeline shown={shown} /> },
          { key: 'papers', label: `${say('case.papers')} (${shown.papers.length})`, children: <Papers shown={shown} /> },
        ]}
      />
    </>
  );
}
