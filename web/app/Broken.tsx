import { Button, Result } from 'antd';
import { useWords } from '../words/spoken';

/** What stands in the place of a screen that failed. */
export function Broken({ error }: { readonly error: unknown }) {
  const { say } = useWords();
  return <Result status="error" title={say('app.broken')} subTitle={<>{say('app.brokenHelp')}<br /><code>{error instanceof Error ? error.name : String(error)}</code></>} extra={<Button type="primary" onClick={() => { location.reload(); }}>{say('app.again')}</Button>} />;
}
