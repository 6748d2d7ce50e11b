import { useWords } from '../words/spoken';
import type { Session } from './session';

/** Tells for whom the reader acts today, and until when (您正代……办理). */
export function StandsIn({ session }: { readonly session: Session }) {
  const { say, day } = useWords();
  return session.standsInFor.map(({ name, until }) => <p key={name} className="near" role="status">{say('absences.youStandIn', { name, until: day(until) })}</p>);
}
