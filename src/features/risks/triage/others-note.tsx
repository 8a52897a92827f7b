import type { HistoryEvent } from '#contract/handling.ts';
import { Note } from '#ui/note.tsx';
import { PanelHistory } from './panel-history.tsx';

/** What others did while a person was typing, newest first, and what a save will do now. */
export function OthersNote({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <Note tone="caution" title="Changed meanwhile, so nothing was saved">
      Your text is kept. Saving again goes on with what is true now.
      <PanelHistory events={events} />
    </Note>
  );
}
