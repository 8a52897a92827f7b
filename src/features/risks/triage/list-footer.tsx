import type { RiskCategory } from '#domain/risk-category.ts';
import { printedKeys, SHORTCUTS, type ShortcutId } from '#components/shortcuts.ts';
import { Kbd } from '#ui/kbd.tsx';
import { categoryView } from './category-views.ts';
import { isOffered } from './handling-rules.ts';
import type { PagedList } from './list-table.tsx';
import styles from './list-footer.module.css';
import { rowText } from './list-texts.ts';
import type { ListView } from './use-list-view.ts';

/** The keys that do something in the list of a category. */
function hintsOf(category: RiskCategory): readonly ShortcutId[] {
  return [
    'nextRow',
    'previousRow',
    'selectRow',
    'openRow',
    ...(categoryView(category).versions ? ['copyCommand' as const] : []),
    ...(isOffered('ignore', category) ? ['ignore' as const] : []),
    'whitelist',
    'showShortcuts',
  ];
}

type ListFooterProps = { view: ListView; list: PagedList };

/** How many rows there are, and the keys that act here. */
export function ListFooter({ view, list }: ListFooterProps) {
  return (
    <div className={styles['footer']}>
      <span>{list.page ? rowText(list.total, view) : null}</span>
      <span className={styles['keys']} data-list-keys="">
        {hintsOf(view.category).map((id) => (
          <span key={id} className={styles['key']}>
            <Kbd keys={printedKeys(id)} /> {SHORTCUTS[id].label}
          </span>
        ))}
      </span>
    </div>
  );
}
