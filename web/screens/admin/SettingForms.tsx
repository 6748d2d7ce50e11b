import { answered, api, keyed, type BodyOf } from '../../app/api';
import { SchemaForm } from '../../parts/SchemaForm';
import { useWords } from '../../words/spoken';
import type { RegionSettings } from './Settings';
import { useSettingDone } from './settingDone';

type Props = { readonly shown: RegionSettings };
const onlyRegion = (): readonly string[] => ['region'];

/** Sets the norm of a stage from a day on. */
export function SetNorm({ shown: { region, norms } }: Props) {
  const { say, word } = useWords();
  const then = useSettingDone();
  const stages = [...new Set(norms.map(each => each.stage))].map(value => ({ value, label: word('stage', value) }));
  return (
    <section aria-labelledby="set-norm" className="no-print">
      <h2 id="set-norm">{say('admin.setNorm')}</h2>
      <p className="hint">{say('admin.setNormHelp')}</p>
      <SchemaForm key={region.code} name="SetNorm" start={{ region: region.code }} hides={onlyRegion} choices={{ stage: stages }} submit={say('admin.setNorm')} send={(body: BodyOf<'/settings/norms'>, key) => answered(api.POST('/settings/norms', { ...keyed(key), body }))} then={then} />
    </section>
  );
}

/** Changes a setting that is a number from a day on. */
export function SetNumber({ shown: { region } }: Props) {
  const { say } = useWords();
  const then = useSettingDone();
  return (
    <section aria-labelledby="set-number" className="no-print">
      <h2 id="set-number">{say('admin.setNumber')}</h2>
      <SchemaForm key={region.code} name="SetNumber" start={{ region: region.code }} hides={onlyRegion} submit={say('admin.setNumber')} send={(body: BodyOf<'/settings/numbers'>, key) => answered(api.POST('/settings/numbers', { ...keyed(key), body }))} then={then} />
    </section>
  );
}

/** Sets a freeze, or lifts the present one. */
export function SetFreeze({ shown: { region } }: Props) {
  const { say } = useWords();
  const then = useSettingDone();
  return (
    <section aria-labelledby="set-freeze" className="no-print">
      <h2 id="set-freeze">{say('admin.setFreeze')}</h2>
      <p className="hint">{say('admin.setFreezeHelp')}</p>
      <SchemaForm key={region.code} name="SetFreeze" start={{ region: region.code }} hides={onlyRegion} submit={say('admin.setFreeze')} send={(body: BodyOf<'/settings/freezes'>, key) => answered(api.POST('/settings/freezes', { ...keyed(key), body }))} then={then} />
    </section>
  );
}
