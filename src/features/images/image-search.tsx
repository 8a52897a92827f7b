import { useRef, useState } from 'react';
import { printedKeys, SHORTCUTS } from '#components/shortcuts.ts';
import { SearchField } from '#ui/search-field.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import type { ImagesView, SetImagesView } from './use-images-view.ts';

/** Applied on Enter and when the field is left, like the search of every list. */
export function ImageSearch({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
  const [text, setText] = useState(view.q);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([{ keys: SHORTCUTS.searchList.keys, run: () => field.current?.focus() }]);
  return (
    <SearchField
      ref={field}
      label="Search images"
      placeholder="Part of a repository, tag, digest, system or owner"
      value={text}
      onChange={setText}
      onCommit={(wanted) => {
        if (wanted.trim() !== view.q) void setView({ q: wanted.trim() });
      }}
      keys={printedKeys('searchList')}
      note=""
    />
  );
}
