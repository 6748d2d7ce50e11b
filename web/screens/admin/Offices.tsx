import { answered, api, keyed, type BodyOf } from '../../app/api';
import { Grid } from '../../parts/Grid';
import { SchemaForm } from '../../parts/SchemaForm';
import { useWords } from '../../words/spoken';
import type { RegionSettings } from './Settings';
import { useSettingDone } from './settingDone';

type Office = RegionSettings['offices'][number];

/** How many people each office takes for a stage, with what it means. */
export function Offices({ shown: { offices, maySet } }: { readonly shown: RegionSettings }) {
  const { say } = useWords();
  return (
    <Grid
      caption={say('admin.offices')}
      rows={offices}
      keyOf={row => row.id}
      columns={[
        { title: say('admin.office'), cell: row => row.name },
        { title: say('admin.people'), cell: row => say(row.peopleAStage === 1 ? 'admin.onePerson' : 'admin.twoPeople'), kind: 'whole' },
        { title: say('admin.meaning'), cell: row => row.meaning, kind: 'wide' },
        ...(maySet ? [{ title: say('admin.change'), cell: (row: Office) => <SetPeople office={row} /> }] : []),
      ]}
    />
  );
}

function SetPeople({ office: { id, name, peopleAStage } }: { readonly office: Office }) {
  const { say } = useWords();
  const then = useSettingDone();
  const send = (body: BodyOf<'/settings/offices/{id}'>, key: string) => answered(api.POST('/settings/offices/{id}', { params: { path: { id }, ...keyed(key).params }, body }));
  return (
    <details>
      <summary>{say('admin.change')} {name}</summary>
      <SchemaForm key={peopleAStage} name="SetPeopleAStage" start={{ peopleAStage: 3 - peopleAStage }} choices={{ peopleAStage: [{ value: '1', label: say('admin.onePerson') }, { value: '2', label: say('admin.twoPeople') }] }} submit={say('admin.change')} send={send} then={then} />
    </details>
  );
}
