import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Holds the one polite live region of the page. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [{ text, turn }, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback(
    (next: string) => setMessage((before) => ({ text: next, turn: before.turn + 1 })),
    [],
  );
  return (
    <Announce value={announce}>
      {children}
      <div role="status" className="visually-hidden">
        <span key={turn}>{text}</span>
      </div>
    </Announce>
  );
}

/** Tells people who do not see the screen what changed, without moving the focus. */
export function useAnnounce(): (text: string) => void {
  return use(Announce);
}
