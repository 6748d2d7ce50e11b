import { Page } from '../../parts/Page';
import { useWords } from '../../words/spoken';

/** The desk (工作台). */
export function Desk() {
  const { say } = useWords();
  return <Page title={say('desk.title')}>{null}</Page>;
}
