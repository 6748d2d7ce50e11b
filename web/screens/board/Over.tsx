import { CheckCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useWords } from '../../words/spoken';

/** Whether more people are in post than approved, in words. */
export function Over({ over }: { readonly over: number }) {
  const { say } = useWords();
  return over > 0 ? <span className="late whole"><WarningFilled aria-hidden /> {say('board.overBy', { n: over })}</span> : <span className="fine whole"><CheckCircleOutlined aria-hidden /> {say('board.within')}</span>;
}
