import type { IconName } from '#ui/icon.tsx';

/** Sections that panels have; which, and in which order, is in `category-views.ts`. */
export const PANEL_SECTIONS = [
  'summary',
  'fix',
  'advice',
  'images',
  'evidence',
  'history',
] as const;
export type PanelSectionId = (typeof PANEL_SECTIONS)[number];

export const PANEL_SECTION_FACTS = {
  summary: { label: 'Summary', icon: 'info' },
  fix: { label: 'Fix', icon: 'wrench' },
  advice: { label: 'What to do', icon: 'wrench' },
  images: { label: 'Affected images', icon: 'layers' },
  evidence: { label: 'Evidence', icon: 'file-search' },
  history: { label: 'History', icon: 'clock' },
} as const satisfies Record<PanelSectionId, { label: string; icon: IconName }>;
