import { useParams } from '@tanstack/react-router';
import { Page } from '../../parts/Page';
import { useWords } from '../../words/spoken';

/** One case. */
export function CaseScreen() {
  const { say } = useWords();
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  return <Page title={say('case.title', { number })}>{null}</Page>;
}
