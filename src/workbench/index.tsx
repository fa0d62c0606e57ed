import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench';
import css from './workbench.css';

const sheet = document.createElement('style');
sheet.textContent = css;
document.head.append(sheet);

const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root');
createRoot(container).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
