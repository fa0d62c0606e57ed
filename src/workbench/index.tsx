import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { addStyles } from './styles';
import { Workbench } from './workbench';

addStyles(document);

const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root');
createRoot(container).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
