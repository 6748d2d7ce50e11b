import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { openWords } from './words/i18n';
import './style.css';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
void openWords().then(() => createRoot(place).render(<StrictMode><App /></StrictMode>));
