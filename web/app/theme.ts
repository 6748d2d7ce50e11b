import type { ThemeConfig } from 'antd';

/** Colors of an office: letters dark on white, one mark in seal red; every pair passes WCAG AA. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#9c1c1c', colorLink: '#0b4a8f', colorText: '#1d1d1f', colorTextSecondary: '#4a4d52', colorTextPlaceholder: '#5f6368', colorTextDisabled: '#5f6368', colorTextDescription: '#4a4d52', colorError: '#a3120a', colorWarning: '#8a4b00', colorSuccess: '#14602f', colorSuccessBg: '#e9f5ed', colorSuccessBorder: '#8fc3a1', colorErrorBg: '#fdeeec', colorErrorBorder: '#e0a49f', colorWarningBg: '#fff6e0', colorWarningBorder: '#dcbf86', colorInfoBg: '#eaf2fb', colorInfoBorder: '#9dbfe3', colorBorder: '#8c9096',
    borderRadius: 3, fontFamily: 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif', fontSize: 15, motion: false, wireframe: false,
  },
};

/** The nonce under which this page may write styles; the door gives a new one with every answer. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
