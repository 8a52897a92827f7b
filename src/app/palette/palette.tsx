import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { searchEstate } from '#contract/search.ts';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { useImageScanOpen } from '../use-image-scan-open.ts';
import { useSignOut } from '../use-sign-out.ts';
import { useSite } from '../use-site.ts';
import { estateFallback, estateLines } from './estate-answers.ts';
import { action, actionLines, viewLines, type PaletteLine } from './palette-commands.ts';
import { paletteGroups, readPalette } from './palette-groups.ts';
import styles from './palette.module.css';

/** Finds what is where, does what can be done here, and goes to every view (design 9). */
export function Palette({ onClose }: { onClose: () => void }) {
  const [site] = useSite();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  // What can be done is that of the page below, as it was when this opened.
  const [here] = useState(actionLines);
  const signOut = useSignOut();
  const actions = [...here, action('Sign out', signOut)];
  const reading = readPalette(text);
  const searches = reading.scope === 'all' || reading.scope === 'images';
  const asked = useDeferredValue(searches ? reading.asked : '');
  const enabled = useImageScanOpen() && asked !== '';
  const answer = useQuery({
    ...apiQuery(searchEstate, { query: { site, text: asked } }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const fresh = answer.data && enabled && !answer.isPlaceholderData;
  const found = fresh
    ? estateLines(answer.data, site, asked).map((line): PaletteLine => ({ ...line, keys: [] }))
    : [];
  const groups = paletteGroups({ found, actions, views: viewLines(site) }, reading);
  const lines = groups.flatMap((group) => group.lines);
  const active = Math.min(chosen, lines.length - 1);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  function choose(line: PaletteLine | undefined, newTab: boolean) {
    const to = line && 'to' in line ? line.to : null;
    if (line && 'run' in line) {
      onClose();
      // The page has its focus back before it acts.
      requestAnimationFrame(line.run);
    } else if (newTab && to !== null) {
      window.open(to, '_blank', 'noopener');
    } else if (to !== null || (searches && reading.asked)) {
      onClose();
      void navigate(to ?? estateFallback(site, reading.asked));
    }
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      const next = (active + step + lines.length) % lines.length;
      setChosen(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose(lines[active], event.ctrlKey || event.metaKey);
  }

  return (
    <dialog
      ref={dialog}
      className={styles['palette']}
      aria-label="Search or run a command"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={lines.length > 0 ? `${id}-${active}` : undefined}
          placeholder="Vulnerability, package, repository, action or view"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys={['Esc']} />
      </div>
      <Status
        error={enabled ? answer.error : null}
        nothing={lines.length === 0 && (!enabled || answer.isSuccess)}
        text={reading.asked}
      />
      <div
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label="Search or run a command"
      >
        {groups.map((group) => (
          <div key={group.heading} role="group" aria-label={group.heading}>
            <p className={styles['heading']} aria-hidden="true">
              {group.heading}
            </p>
            {group.lines.map((line) => {
              const index = lines.indexOf(line);
              return (
                <div
                  key={line.key}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={styles['option']}
                  onPointerMove={() => setChosen(index)}
                  onClick={(event) => choose(line, event.ctrlKey || event.metaKey)}
                >
                  <Icon name={line.icon} />
                  <span className={styles['label']}>{line.label}</span>
                  <span className={styles['detail']}>{line.detail}</span>
                  {line.keys.length > 0 ? <Kbd keys={line.keys} /> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className={styles['foot']}>
        Type <kbd>&gt;</kbd> for actions, <kbd>#</kbd> for images, <kbd>?</kbd> for keys
      </p>
    </dialog>
  );
}

type StatusProps = { error: Error | null; nothing: boolean; text: string };

function Status({ error, nothing, text }: StatusProps) {
  const words = error
    ? `${failureText(error).cause} Enter shows the list that matches.`
    : nothing && text
      ? `Nothing at either site is called ${text}.`
      : null;
  return words === null ? null : (
    <p className={styles['status']} role="status">
      {words}
    </p>
  );
}
