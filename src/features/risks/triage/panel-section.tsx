import { Icon } from '#ui/icon.tsx';
import styles from './panel-section.module.css';
import { PANEL_SECTION_FACTS, type PanelSectionId } from './panel-sections.ts';

type PanelSectionProps = {
  id: PanelSectionId;
  /** What the section is about in a few words, beside its name. */
  note?: React.ReactNode;
  /** The first section needs no name on screen: nothing else stands above it. */
  quiet?: boolean;
  children: React.ReactNode;
};

/** One section of the panel. The heading takes the focus when a tab or a key jumps to it. */
export function PanelSection({ id, note, quiet = false, children }: PanelSectionProps) {
  const { label, icon } = PANEL_SECTION_FACTS[id];
  return (
    <section className={styles['section']} data-section={id} aria-label={label}>
      <h3 className={quiet ? 'visually-hidden' : styles['heading']} tabIndex={-1}>
        <Icon name={icon} size={14} />
        {label}
        {note ? <span className={styles['note']}>{note}</span> : null}
      </h3>
      {children}
    </section>
  );
}
