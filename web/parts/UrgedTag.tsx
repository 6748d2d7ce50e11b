import { BellFilled } from '@ant-design/icons';
import { useWords } from '../words/spoken';

/** That something was urged (催办), and how often; nothing where it was not. */
export function UrgedTag({ times }: { readonly times: number }) {
  const { say } = useWords();
  return times === 0 ? null : <span className="near whole"><BellFilled aria-hidden /> {say('toDo.urgedTag', { n: times })}</span>;
}
