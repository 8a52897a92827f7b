import { formatNumber } from '#lib/format-number.ts';
import styles from './panel-tabs.module.css';
import { PANEL_SECTION_FACTS, type PanelSectionId } from './panel-sections.ts';

type PanelTabsProps = {
  sections: readonly PanelSectionId[];
  current: PanelSectionId;
  counts: { [Id in PanelSectionId]?: number | undefined };
  onJump: (id: PanelSectionId) => void;
};

/** Anchors that stay in sight: all sections are on one page, so nothing is hidden behind a tab. */
export function PanelTabs({ sections, current, counts, onJump }: PanelTabsProps) {
  return (
    <nav className={styles['tabs']} aria-label="Sections">
      {sections.map((id) => {
        const count = counts[id];
        return (
          <button
            key={id}
            type="button"
            className={styles['tab']}
            aria-current={id === current ? 'true' : undefined}
            onClick={() => onJump(id)}
          >
            {PANEL_SECTION_FACTS[id].label}
            {count === undefined ? null : (
              <span className={styles['count']}>{formatNumber(count)}</span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
