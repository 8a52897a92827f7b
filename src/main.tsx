import '#ui/styles/fonts.css';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { applyStoredTheme } from '#ui/theme.ts';

applyStoredTheme();

/* Dropped from a build for a real server, with everything that it would load. */
if (import.meta.env.MODE === 'mock') {
  const { startMockApi } = await import('#mock-api/browser.ts');
  await startMockApi();
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
createRoot(root).render(<App />);
