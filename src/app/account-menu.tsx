import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getAccount } from '#contract/account.ts';
import { EDITION_FACTS } from '#domain/edition.ts';
import { ROLE_LABELS } from '#domain/role.ts';
import { Menu } from '#ui/menu.tsx';
import { NEXT_THEME, useTheme } from '#ui/theme.ts';
import styles from './account-menu.module.css';

/** Who is signed in, with which role; the way to the shortcuts on a screen without keys. */
export function AccountMenu({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const account = useQuery(apiQuery(getAccount, {})).data;
  const [theme, setTheme] = useTheme();
  if (!account) return null;
  const { person, edition } = account;
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
      heading={`${EDITION_FACTS[edition].label} edition`}
      items={[
        { label: `Theme: ${theme}`, icon: 'sun', onSelect: () => setTheme(NEXT_THEME[theme]) },
        { label: 'Keyboard shortcuts', icon: 'keyboard', onSelect: onShowShortcuts },
      ]}
    />
  );
}
