import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { sessionQuery } from '#api/session-query.ts';
import { askForSignIn, useSignInGate } from '#api/sign-in-gate.ts';
import { getAccount } from '#contract/account.ts';
import { EDITION_FACTS } from '#domain/edition.ts';
import { ROLE_LABELS } from '#domain/role.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { NEXT_THEME, useTheme } from '#ui/theme.ts';
import styles from './account-menu.module.css';
import { useSignOut } from './use-sign-out.ts';

/** Who is signed in, with which role; the way to the shortcuts on a screen without keys. */
export function AccountMenu({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const person = useQuery(sessionQuery).data?.person;
  const account = useQuery(apiQuery(getAccount, {})).data;
  const { signedOut } = useSignInGate();
  const signOut = useSignOut();
  const [theme, setTheme] = useTheme();
  if (signedOut) return <Button onClick={askForSignIn}>Sign in</Button>;
  if (!person) return null;
  const initials = person.name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2);
  return (
    <Menu
      label="Account"
      triggerClassName={styles['trigger'] ?? ''}
      trigger={
        <>
          <span className={styles['avatar']} aria-hidden="true">
            {initials}
          </span>
          <span className={styles['words']}>
            <span className={styles['name']}>{person.name}</span>{' '}
            <span className={styles['role']}>{ROLE_LABELS[person.role]}</span>
          </span>
        </>
      }
      {...(account && { heading: `${EDITION_FACTS[account.edition].label} edition` })}
      items={[
        { label: `Theme: ${theme}`, icon: 'sun', onSelect: () => setTheme(NEXT_THEME[theme]) },
        { label: 'Keyboard shortcuts', icon: 'keyboard', onSelect: onShowShortcuts },
        { label: 'Sign out', icon: 'log-out', onSelect: signOut },
      ]}
    />
  );
}
