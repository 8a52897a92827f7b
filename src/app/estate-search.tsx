import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { printedKeys, SHORTCUTS } from '#components/shortcuts.ts';
import { searchEstate } from '#contract/search.ts';
import { Kbd } from '#ui/kbd.tsx';
import { SuggestionField } from '#ui/suggestion-field.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { estateFallback, estateLines, viewLines } from './estate-answers.ts';
import { useSite } from './use-site.ts';

/** The question that every incident starts with: which images have it? Answered in one step. */
export function EstateSearch() {
  const [site] = useSite();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text.trim());
  const answer = useQuery({
    ...apiQuery(searchEstate, { query: { site, text: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const found =
    answer.data && asked && !answer.isPlaceholderData ? estateLines(answer.data, site) : [];
  const lines = asked ? [...found, ...viewLines(asked, site)] : [];
  useHotkeys([{ keys: SHORTCUTS.searchEstate.keys, run: () => input.current?.select() }]);

  function go(to: string) {
    setText('');
    input.current?.blur();
    void navigate(to);
  }

  return (
    <SuggestionField
      ref={input}
      label="Which images have a vulnerability, package or repository"
      placeholder="Which images have…"
      value={text}
      onChange={setText}
      suggestions={lines}
      onChoose={({ to }) => go(to)}
      onSubmit={() => {
        if (text.trim()) go(estateFallback(site, text.trim()));
      }}
      status={statusText(
        answer.error,
        answer.isSuccess && !answer.isPlaceholderData && lines.length === 0,
        asked,
      )}
      end={<Kbd keys={printedKeys('searchEstate')} />}
    />
  );
}

function statusText(error: Error | null, empty: boolean, asked: string): string | null {
  if (error) return `${failureText(error).cause} Enter shows the list that matches.`;
  return empty && asked ? `Nothing at either site is called ${asked}.` : null;
}
