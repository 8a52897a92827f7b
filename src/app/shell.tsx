import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { lazy, Suspense, useState } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { useSignInGate } from '#api/sign-in-gate.ts';
import { SHORTCUTS } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { AccountNotices } from './account-notices.tsx';
import { Header } from './header.tsx';
import { MissingFigures } from './missing-figures.tsx';
import { Navigation } from './navigation.tsx';
import styles from './shell.module.css';
import { useNavigationKeys } from './use-navigation-keys.ts';
import { useRoleChange } from './use-role-change.ts';
import { useScanEvents } from './use-scan-events.ts';

/** Comes when somebody has to sign in, which is seldom. */
const SignInDialog = lazy(async () => ({
  default: (await import('./sign-in-dialog.tsx')).SignInDialog,
}));

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

/** The frame around every view. The address adapter must stand inside the router, so it is here. */
export function Shell() {
  return (
    <NuqsAdapter>
      <Frame />
    </NuqsAdapter>
  );
}

function Frame() {
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  const loading = useNavigation().state === 'loading';
  const { asking } = useSignInGate();
  // Stays, once it was there, so that it can give the focus back.
  const [wasAsked, setWasAsked] = useState(false);
  if (asking && !wasAsked) setWasAsked(true);
  useHotkeys([{ keys: SHORTCUTS.showShortcuts.keys, run: () => setShortcutsOpen(true) }]);
  useNavigationKeys();
  useRoleChange();
  useScanEvents();
  return (
    <div className={styles['app']}>
      <a className={styles['skip']} href="#main">
        Skip to content
      </a>
      {loading ? (
        <div className={styles['progress']} role="progressbar" aria-label="Loading" />
      ) : null}
      <Header onShowShortcuts={() => setShortcutsOpen(true)} />
      <Navigation />
      <main className={styles['main']} id="main" tabIndex={-1}>
        <MissingFigures />
        <AccountNotices />
        <Outlet />
      </main>
      {shortcutsOpen ? (
        <Suspense>
          <ShortcutsDialog onClose={() => setShortcutsOpen(false)} />
        </Suspense>
      ) : null}
      {wasAsked ? (
        <Suspense>
          <SignInDialog />
        </Suspense>
      ) : null}
    </div>
  );
}
