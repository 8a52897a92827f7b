import { useRef, useState } from 'react';
import type { PanelSectionId } from './panel-sections.ts';

/** Height of the sticky tabs and a little more: a section under this line is the one being read. */
const LINE_PX = 60;

/** Which section is being read, and how to go to another. Attach `body` to the scrolling element. */
export function useSectionSpy(sections: readonly PanelSectionId[]) {
  const body = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<PanelSectionId>('summary');

  function onScroll() {
    if (body.current) setCurrent(sectionInView(body.current, sections));
  }

  function jumpTo(id: PanelSectionId) {
    const section = sectionElement(body.current, id);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    setCurrent(id);
  }

  return { body, current, onScroll, jumpTo };
}

function sectionElement(body: HTMLElement | null, id: PanelSectionId) {
  return body?.querySelector<HTMLElement>(`[data-section="${id}"]`);
}

/** The last section that has begun above the line; at the very end, the last one. */
function sectionInView(body: HTMLElement, sections: readonly PanelSectionId[]): PanelSectionId {
  const atEnd = body.scrollTop > 0 && body.scrollTop + body.clientHeight >= body.scrollHeight - 2;
  if (atEnd) return sections.at(-1) ?? 'history';
  const line = body.getBoundingClientRect().top + LINE_PX;
  const begun = sections.filter((id) => {
    const top = sectionElement(body, id)?.getBoundingClientRect().top;
    return top !== undefined && top <= line;
  });
  return begun.at(-1) ?? 'summary';
}
