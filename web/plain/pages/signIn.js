import { post } from '../ask.js';
import { h } from '../dom.js';
import { showProblem } from '../form.js';
import { say } from '../say.js';

/** Sign-in. */
export function signInPage(signedIn) {
  const problems = h('div', {});
  const login = h('input', { id: 'login', 'data-field': 'login', autocomplete: 'username', autocapitalize: 'none', required: true });
  const password = h('input', { id: 'password', 'data-field': 'password', type: 'password', autocomplete: 'current-password', required: true, 'aria-describedby': 'password-hint' });
  const submit = async event => {
    event.preventDefault();
    try {
      await post('/session', { login: login.value, password: password.value });
      await signedIn();
    } catch (error) {
      if (!error.document) throw error;
      showProblem(problems, error.document);
      password.value = '';
    }
  };
  return h('form', { class: 'signin', novalidate: true, onsubmit: submit }, problems,
    h('div', { class: 'field' }, h('label', { for: 'login' }, say('login')), login),
    h('div', { class: 'field' }, h('label', { for: 'password' }, say('password')), password, h('p', { class: 'hint', id: 'password-hint' }, say('passwordHint'))),
    h('p', {}, h('button', { class: 'main', type: 'submit' }, say('signIn'))));
}
