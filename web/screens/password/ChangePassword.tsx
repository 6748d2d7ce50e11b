import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { useSession } from '../../app/session';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { Page } from '../../parts/Page';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';

const EMPTY = { current: '', password: '', again: '' };

/** One's own password, changed: what is asked of it stands above the field before anything is typed. */
export function ChangePassword() {
  const { say } = useWords();
  const { login, mustChangePassword } = useSession();
  const [typed, setTyped] = useState(EMPTY);
  const [differs, setDiffers] = useState(false);
  const rules = useQuery({ queryKey: ['passwordRules', languageNow()], queryFn: () => answered(api.GET('/session/password')) });
  const change = useIntent(
    (body: BodyOf<'/session/password'>, key) => answered(api.POST('/session/password', { ...keyed(key), body })),
    async () => {
      setTyped(EMPTY);
      announce(say('admin.passwordChanged'));
      await queries.resetQueries();
    },
  );
  const submit = (): void => {
    setDiffers(typed.password !== typed.again);
    if (typed.password === typed.again) change.mutate({ current: typed.current, password: typed.password });
  };
  const asked = (name: keyof typeof EMPTY, label: string, autoComplete: string) => (
    <Labelled path={[name]} label={label}>{bound => <Input.Password {...bound} autoComplete={autoComplete} visibilityToggle={false} maxLength={128} value={typed[name]} onChange={({ target }) => { setTyped({ ...typed, [name]: target.value }); }} />}</Labelled>
  );
  return (
    <Page title={say('app.changePassword')}>
      {mustChangePassword && <p className="near" role="status">{say('admin.changeFirst')}</p>}
      <h2>{say('admin.rules')}</h2>
      <Waiting on={rules}>{({ rules: list }) => <ul>{list.map(({ code, label }) => <li key={code}>{label}</li>)}</ul>}</Waiting>
      {change.error && <ProblemAlert error={change.error} />}
      <FormProvider value={{ problem: problemOf(change.error), choices: {} }}>
        <Form component="form" noValidate className="narrow" onFinish={submit}>
          <input className="visually-hidden" type="text" autoComplete="username" value={login} readOnly tabIndex={-1} aria-hidden />
          {asked('current', say('admin.current'), 'current-password')}
          {asked('password', say('admin.newPassword'), 'new-password')}
          {asked('again', say('admin.again'), 'new-password')}
          {differs && <p className="late" role="alert">{say('admin.differ')}</p>}
          <Button type="primary" htmlType="submit" loading={change.isPending}>{say('app.changePassword')}</Button>
        </Form>
      </FormProvider>
    </Page>
  );
}
