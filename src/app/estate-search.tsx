import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { printedKeys, SHORTCUTS } from '#components/shortcuts.ts';
import { searchEstate } from '#contract/search.ts';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { estateFallback, estateLines, type EstateLine } from './estate-answers.ts';
import styles from './estate-search.module.css';
import { useSite } from './use-site.ts';

/** The question that every incident starts with: which images have it? Answered in one step. */
export function EstateSearch() {
  const [site] = useSite();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text.trim());
  const answer = useQuery({
    ...apiQuery(searchEstate, { query: { site, text: asked.slice(0, 200) } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const lines = answer.data && asked ? estateLines(answer.data, site) : [];
  useHotkeys([{ keys: SHORTCUTS.searchEstate.keys, run: () => input.current?.select() }]);

  function go(to: string) {
    setText('');
    input.current?.blur();
    void navigate(to);
  }

  return (
    <form
      className={styles['form']}
      role="search"
      aria-label="All images"
      onSubmit={(event) => {
        event.preventDefault();
        if (asked) go(estateFallback(site, text.trim()));
      }}
    >
      <Autocomplete.Root
        items={lines}
        mode="none"
        autoHighlight
        value={text}
        onValueChange={(next, { reason }) => {
          if (reason !== 'item-press') setText(next);
        }}
        itemToStringValue={(line: EstateLine) => line.label}
      >
        <div className={styles['field']}>
          <Icon name="search" />
          <Autocomplete.Input
            ref={input}
            className={styles['input']}
            placeholder="Which images have…"
            aria-label="Which images have a vulnerability, package or repository"
          />
          <Kbd keys={printedKeys('searchEstate')} />
        </div>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={styles['positioner']} sideOffset={4} align="start">
            <Autocomplete.Popup className={styles['popup']}>
              <Autocomplete.Status className={styles['status']}>
                {answer.error ? failureText(answer.error).cause : null}
                {answer.data && asked && lines.length === 0 && !answer.isPlaceholderData
                  ? `Nothing at either site is called ${asked}.`
                  : null}
              </Autocomplete.Status>
              <Autocomplete.List className={styles['list']}>
                {(line: EstateLine) => (
                  <Autocomplete.Item
                    key={line.key}
                    value={line}
                    className={styles['item']}
                    onClick={() => go(line.to)}
                  >
                    <Icon name={line.icon} />
                    <span className={styles['label']}>{line.label}</span>
                    <span className={styles['detail']}>{line.detail}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </form>
  );
}
