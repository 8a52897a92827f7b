import { useState } from 'react';
import type { SettingsRepository } from '#contract/scan-settings.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './repository-list.module.css';

type RepositoryListProps = {
  repositories: readonly SettingsRepository[];
  chosen: readonly string[];
  blockedReason: (repository: SettingsRepository) => string | null;
  onChange: (chosen: string[]) => void;
};

/** Repositories to tick, found by name; all that are found can be ticked at once. */
export function RepositoryList({
  repositories,
  chosen,
  blockedReason,
  onChange,
}: RepositoryListProps) {
  const [find, setFind] = useState('');
  const part = find.trim().toLowerCase();
  const found = repositories.filter(({ name }) => name.toLowerCase().includes(part));
  const free = found.filter((one) => blockedReason(one) === null).map(({ name }) => name);
  const set = (names: readonly string[], on: boolean) => {
    const others = chosen.filter((name) => !names.includes(name));
    onChange(on ? [...others, ...names] : others);
  };
  return (
    <div className={styles['list']}>
      <TextField label="Find a repository" value={find} onChange={setFind} />
      <div className={styles['tools']}>
        <span role="status">{plural(found.length, 'repository', 'repositories')} found</span>
        <Button size="small" onClick={() => set(free, true)}>
          Tick all found
        </Button>
        <Button size="small" onClick={() => set(free, false)}>
          Untick all found
        </Button>
      </div>
      {found.length === 0 ? <p>No repository matches “{find.trim()}”.</p> : null}
      <ul className={styles['rows']} aria-label="Repositories">
        {found.map((one) => (
          <li key={one.name} className={styles['row']}>
            <CheckField
              checked={chosen.includes(one.name)}
              disabledReason={blockedReason(one)}
              onChange={(on) => set([one.name], on)}
            >
              {one.name}
            </CheckField>
            <span className={styles['facts']}>{factWords(one, blockedReason(one))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function factWords({ images, registryTypes }: SettingsRepository, blocked: string | null): string {
  if (blocked) return blocked;
  const registries = registryTypes.map((type) => REGISTRY_FACTS[type].label).join(', ');
  return `${plural(images, 'image')}, ${registries}`;
}
