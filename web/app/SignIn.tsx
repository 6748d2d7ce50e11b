import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Page } from '../parts/Page';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useWords } from '../words/spoken';
import { useMutation } from '@tanstack/react-query';
import { answered, api, type BodyOf } from './api';
import { announce } from './notice';
import { queries } from './queries';

type Credentials = BodyOf<'/session'>;

/** Sign-in, in the place of the screen that was asked for: who signs in goes on to it. */
export function SignIn({ isEnded }: { readonly isEnded: boolean }) {
  const { say, instant } = useWords();
  const [form] = Form.useForm<Credentials>();
  const [credentials] = useState({ login: '', password: '' });
  const enter = useMutation({
    mutationFn: (body: Credentials) => answered(api.POST('/session', { body })),
    onSuccess: async ({ lastSignInAt, lastSignInFrom: from }) => {
      if (lastSignInAt !== null) announce(from === '' ? say('app.lastSignIn', { at: instant(lastSignInAt) }) : say('app.lastSignInFrom', { at: instant(lastSignInAt), from }));
      await queries.resetQueries();
    },
    onError: () => { form.setFieldValue('password', ''); },
  });
  return (
    <Page title={say('app.signIn')} takesFocus={false}>
      {isEnded && <p className="near" role="status">{say('app.sessionEnded')}</p>}
      {enter.error && <ProblemAlert error={enter.error} />}
      <Form form={form} layout="vertical" className="narrow" initialValues={credentials} requiredMark={false} onFinish={values => { enter.mutate(values); }}>
        <Form.Item name="login" htmlFor="field-login" label={say('app.login')}><Input id="field-login" autoComplete="username" autoCapitalize="none" autoFocus required /></Form.Item>
        <Form.Item name="password" htmlFor="field-password" label={say('app.password')} extra={say('app.passwordHint')}><Input.Password id="field-password" autoComplete="current-password" visibilityToggle={false} required /></Form.Item>
        <Button type="primary" htmlType="submit" loading={enter.isPending}>{say('app.signIn')}</Button>
      </Form>
    </Page>
  );
}
