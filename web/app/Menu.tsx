import { MenuOutlined } from '@ant-design/icons';
import { useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { To } from '../parts/To';
import { useWords } from '../words/spoken';
import { menuOf } from './places';
import type { Session } from './session';

/** The screens of this reader; on a phone behind a button. */
export function Menu({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => { setOpen(false); }, [pathname]);
  return (
    <nav aria-label={say('app.menu')}>
      <Button className="menu-button" icon={<MenuOutlined aria-hidden />} aria-expanded={isOpen} aria-controls="menu" onClick={() => { setOpen(!isOpen); }}>{say(isOpen ? 'app.closeMenu' : 'app.openMenu')}</Button>
      <ul id="menu" className={isOpen ? 'open' : ''}>
        {menuOf(session).map(({ path, menu }) => menu && <li key={path}><To path={path} className={isAt(pathname, path) ? 'here' : ''}>{say(menu)}</To></li>)}
      </ul>
    </nav>
  );
}

const isAt = (pathname: string, path: string): boolean => (path === '/' ? pathname === '/' || pathname === '/app/' || pathname === '/app' : pathname.endsWith(path));
