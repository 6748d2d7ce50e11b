import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { useWords, type Spoken } from '../words/spoken';

const NEARLY = 2;

/** How long is left, in words. */
function leftIn(days: number | null, { say }: Spoken): string {
  if (days === null) return say('parts.noNorm');
  if (days === 0) return say('parts.dueToday');
  if (days === 1) return say('parts.dayLeft');
  if (days === -1) return say('parts.overdueOne');
  return days < 0 ? say('parts.overdue', { n: -days }) : say('parts.daysLeft', { n: days });
}

/** Working days left, with an icon and a color that say no more than the words. */
export function Due({ days }: { readonly days: number | null }) {
  const spoken = useWords();
  const text = leftIn(days, spoken);
  if (days === null) return <span className="hint">{text}</span>;
  if (days < 0) return <span className="late"><ExclamationCircleFilled aria-hidden /> {text}</span>;
  if (days <= NEARLY) return <span className="near"><WarningFilled aria-hidden /> {text}</span>;
  return <span><ClockCircleOutlined aria-hidden /> {text}</span>;
}
