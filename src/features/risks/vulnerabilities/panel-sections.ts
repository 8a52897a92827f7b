import type { IconName } from '#ui/icon.tsx';

/** Sections of the panel, in order; the tabs, the keys 1 to 5 and the page are built from it. */
export const PANEL_SECTIONS = ['summary', 'fix', 'images', 'evidence', 'history'] as const;
export type PanelSectionId = (typeof PANEL_SECTIONS)[number];

export const PANEL_SECTION_FACTS = {
  summary: { label: 'Summary', icon: 'info' },
  fix: { label: 'Fix', icon: 'wrench' },
  images: { label: 'Affected images', icon: 'layers' },
  evidence: { label: 'Evidence', icon: 'file-search' },
  history: { label: 'History', icon: 'clock' },
} as const satisfies Record<PanelSectionId, { label: string; icon: IconName }>;
