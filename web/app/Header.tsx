import { LogoutOutlined, TranslationOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { To } from '../parts/To';
import { choose } from '../words/i18n';
import { useWords } from '../words/spoken';
import { answered, api } from './api';
import { saveDrafts } from './draftKeeper';
import { Menu } from './Menu';
import { queries } from './queries';
import type { Session } from './session';

/** Product, menu, who is signed in at which seats, language, sign-out. */
export function Header({ session }: { readonly session: Session | null }) {
  const { say, language, list } = useWords();
  const leave = useMutation({
    mutationFn: async () => {
      await saveDrafts();
      return answered(api.DELETE('/session'));
    },
    onSettled: () => { queries.clear(); location.assign('/app/'); },
  });
  return (
    <header>
      <p className="product"><To path="/">{say('app.product')}</To> <span className="subtitle">{say('app.subtitle')}</span></p>
      <div className="who">
        {session && <span className="name">{session.displayName}<span className="hint"> {list([...new Set(session.seats.map(seat => seat.place))])}</span></span>}
        <Button type="text" icon={<TranslationOutlined aria-hidden />} lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => void choose(language === 'zh' ? 'en' : 'zh').then(() => queries.invalidateQueries())}>{say('app.otherLanguage')}</Button>
        {session && <To path="/password">{say('app.changePassword')}</To>}
        {session && <Button type="text" icon={<LogoutOutlined aria-hidden />} onClick={() => { leave.mutate(); }}>{say('app.signOut')}</Button>}
      </div>
      {session && !session.mustChangePassword && <Menu session={session} />}
    </header>
  );
}
