import { useEffect, useRef } from 'react';

/** Something that can be done now, under the words of its button. */
export type Command = { label: string; run: () => void };

const live = new Set<{ current: readonly Command[] }>();

/** Offers what a view can do, while it is shown, to whoever lists commands. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    live.add(latest);
    return () => void live.delete(latest);
  }, []);
}

/** Everything that is offered now, in the order in which it came. */
export function liveCommands(): Command[] {
  return [...live].flatMap(({ current }) => current);
}
