import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Sections } from '../../parts/Sections';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { NetworkGrade } from '../disclosure/NetworkGrade';
import { Offices } from './Offices';
import { SetFreeze, SetNorm, SetNumber } from './SettingForms';

/** The norms and settings of a region as the API tells them. */
export type RegionSettings = AnswerOf<'/settings'>;
type Value = RegionSettings['settings'][number]['holds']['value'];

/** Norms and settings (期限与设置) of a region: what holds today, what will, and the forms that set them. */
export function Settings() {
  const { say } = useWords();
  const { filters: { region } } = useFilters();
  const settings = useQuery({ queryKey: ['settings', region, languageNow()], queryFn: () => answered(api.GET('/settings', { params: { query: region === undefined ? {} : { region } } })) });
  return (
    <Page title={say('admin.settings')}>
      <Waiting on={settings}>
        {shown => (
          <>
            {shown.regions.length > 1 && <Filters><FilterChoice name="region" label={say('admin.region')} usual={shown.region.code} options={shown.regions.map(({ code, name }) => ({ value: code, label: name }))} /></Filters>}
            <Sections
              label={say('admin.settings')}
              sections={[
                { key: 'norms', label: say('admin.norms'), content: <Norms shown={shown} /> },
                { key: 'others', label: say('admin.others'), content: <Others shown={shown} /> },
                { key: 'offices', label: say('admin.offices'), content: <Offices shown={shown} /> },
                { key: 'network', label: say('disclosure.network'), content: <NetworkGrade /> },
              ]}
            />
          </>
        )}
      </Waiting>
    </Page>
  );
}

/** The columns that every setting has. */
function useStanding() {
  const { say, word, day } = useWords();
  type Holds = { readonly source: string; readonly effectiveFrom: string | null; readonly documentNumber: string | null };
  return [
    { title: say('admin.source'), cell: ({ holds }: { readonly holds: Holds }) => word('settingSource', holds.source) },
    { title: say('admin.effective'), cell: ({ holds }: { readonly holds: Holds }) => day(holds.effectiveFrom), kind: 'whole' as const },
    { title: say('admin.document'), cell: ({ holds }: { readonly holds: Holds }) => holds.documentNumber ?? '' },
  ];
}

function Norms({ shown }: { readonly shown: RegionSettings }) {
  const { say, word, day } = useWords();
  const standing = useStanding();
  const days = (n: number): string => say('admin.days', { n });
  return (
    <>
      <Grid
        caption={say('admin.norms')}
        rows={shown.norms}
        keyOf={row => `${row.procedure}.${row.stage}`}
        columns={[
          { title: say('admin.procedure'), cell: row => word('procedure', row.procedure) },
          { title: say('admin.stage'), cell: row => word('stage', row.stage) },
          { title: say('admin.holds'), cell: row => days(row.holds.workingDays), kind: 'whole' },
          ...standing,
          { title: say('admin.toCome'), cell: row => row.toCome.map(each => <div key={each.effectiveFrom}>{say('admin.coming', { day: day(each.effectiveFrom), value: days(each.workingDays) })}</div>) },
          { title: say('admin.past'), cell: row => row.past.map(each => <div key={each.effectiveFrom}>{say('admin.coming', { day: day(each.effectiveFrom), value: days(each.workingDays) })}</div>) },
        ]}
      />
      {shown.maySet && <SetNorm shown={shown} />}
    </>
  );
}

function Others({ shown }: { readonly shown: RegionSettings }) {
  const { say, word, day, number } = useWords();
  const standing = useStanding();
  const told = (value: Value): string => (value === null ? say('admin.noFreeze') : typeof value === 'number' ? number(value) : say('admin.range', { from: day(value.from), until: day(value.until) }));
  return (
    <>
      <Grid
        caption={say('admin.others')}
        rows={shown.settings}
        keyOf={row => row.setting}
        columns={[
          { title: say('admin.setting'), cell: row => word('setting', row.setting) },
          { title: say('admin.holds'), cell: row => told(row.holds.value), kind: 'whole' },
          ...standing,
          { title: say('admin.toCome'), cell: row => row.toCome.map(each => <div key={each.effectiveFrom}>{say('admin.coming', { day: day(each.effectiveFrom), value: told(each.value) })}</div>) },
          { title: say('admin.past'), cell: row => row.past.map(each => <div key={each.effectiveFrom}>{say('admin.coming', { day: day(each.effectiveFrom), value: told(each.value) })}</div>) },
        ]}
      />
      {shown.maySet && <SetNumber shown={shown} />}
      {shown.maySet && <SetFreeze shown={shown} />}
    </>
  );
}
