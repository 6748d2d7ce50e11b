import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SchemaForm } from '../../parts/SchemaForm';
import { Sure } from '../../parts/Sure';
import { useWords } from '../../words/spoken';
import { Months } from './Months';

type Asked = BodyOf<'/calendar/checks'>;
type Tried = { readonly asked: Asked; readonly found: Awaited<ReturnType<typeof tryYear>> };
const tryYear = (body: Asked) => answered(api.POST('/calendar/checks', { body }));
const onlyYear = (): readonly string[] => ['year'];

/** Enters a year of the calendar: it is tried first, and entered as it was tried. */
export function EnterYear({ year }: { readonly year: number }) {
  const { say } = useWords();
  const [tried, setTried] = useState<Tried | null>(null);
  return (
    <section aria-labelledby="enter-year">
      <h2 id="enter-year">{say('admin.enterYear')}</h2>
      <p className="hint">{say('admin.enterYearHelp')}</p>
      <SchemaForm
        name="CalendarYear"
        start={{ year, standing: 'published' }}
        hides={onlyYear}
        submit={say('admin.tryYear')}
        send={async (asked: Asked): Promise<Tried> => ({ asked, found: await tryYear(asked) })}
        then={setTried}
      />
      {tried && <AsTried tried={tried} onDone={() => { setTried(null); }} />}
    </section>
  );
}

function AsTried({ tried: { asked, found }, onDone }: { readonly tried: Tried; readonly onDone: () => void }) {
  const { say, day, word, list } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [found]);
  const enter = useIntent((body: Asked, key: string) => answered(api.POST('/calendar/years', { ...keyed(key), body })), async done => {
    announce(say('admin.yearDone', { year: String(done.year), later: done.later, earlier: done.earlier }));
    onDone();
    await queries.invalidateQueries();
  });
  const listed = (days: readonly string[]): string => (days.length === 0 ? say('admin.none') : days.map(day).join(' '));
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>{say('admin.tried', { n: found.workingDays, now: found.workingDaysNow })}</h3>
      <p>{say('admin.triedDays', { off: listed(found.daysOff), works: listed(found.makeUpDays) })}</p>
      {found.notNamed.length > 0 && <p className="near" role="status">{say('admin.notNamed', { holidays: list(found.notNamed.map(each => word('statutoryHoliday', each))) })}</p>}
      <p className={found.later + found.earlier > 0 ? 'near' : ''}>{say('admin.triedMoves', { later: found.later, earlier: found.earlier })}</p>
      {enter.error && <ProblemAlert error={enter.error} />}
      <p><Sure label={say('admin.enterYear')} question={say('admin.sureYear', { year: String(found.year) })} onSure={() => { enter.mutate(asked); }} /></p>
      <Months months={found.months} />
    </div>
  );
}
