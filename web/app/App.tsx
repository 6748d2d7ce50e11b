import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Antd, ConfigProvider } from 'antd';
import en from 'antd/locale/en_GB';
import zh from 'antd/locale/zh_CN';
import { useWords } from '../words/spoken';
import { queries } from './queries';
import { router } from './router';
import { nonce, theme } from './theme';

/** The window: words, styles, what has been read, and the screens. */
export function App() {
  const { language } = useWords();
  return (
    <StyleProvider hashPriority="high">
      <ConfigProvider csp={{ nonce }} theme={theme} locale={language === 'zh' ? zh : en} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <Antd>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Antd>
      </ConfigProvider>
    </StyleProvider>
  );
}
