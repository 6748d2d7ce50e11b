import { Page } from '../parts/Page';
import { To } from '../parts/To';
import { useWords } from '../words/spoken';

/** An address that is no screen, or none of this reader's. */
export function NotFound() {
  const { say } = useWords();
  return (
    <Page title={say('app.notFound')}>
      <p>{say('app.notFoundHelp')}</p>
      <p><To path="/">{say('app.toDesk')}</To></p>
    </Page>
  );
}
