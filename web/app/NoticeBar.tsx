import { useLocation } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../words/spoken';
import { dismiss, useNotice } from './notice';

/** What was last recorded: shown above the screen, and read aloud as it comes. */
export function NoticeBar() {
  const { say } = useWords();
  const notice = useNotice();
  const { pathname } = useLocation();
  const isElsewhere = notice !== null && notice.path !== location.pathname;
  useEffect(() => {
    if (isElsewhere) dismiss();
  }, [isElsewhere, pathname]);
  return <div role="status" aria-live="polite" className="notice">{notice && !isElsewhere && <Alert key={notice.serial} role="presentation" type="success" showIcon title={notice.text} closable={{ 'aria-label': say('parts.close'), onClose: dismiss }} />}</div>;
}
