import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { apiMutation, apiQuery } from '#api/query.ts';
import { sessionQuery } from '#api/session-query.ts';
import { failureText } from '#components/failure-text.ts';
import { deleteView, listViews, saveView, type SavedView } from '#contract/saved-views.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';
import { riskListParsers, RISK_PATHS } from '#urls/risks.ts';
import { createSerializer } from 'nuqs/server';
import { useAssignees } from '../triage/use-assignees.ts';
import type { ListView } from '../triage/use-list-view.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { viewQuery } from './view-query.ts';
import styles from './views-bar.module.css';

const withSite = createSerializer({ site: riskListParsers.site, view: riskListParsers.view });

/** A list to begin from: one that every category has, or a saved one. `key` stands in the address. */
type Tab = { key: string | null; name: string; query: string; saved?: SavedView };

/** Saved views of a category as tabs, with a mark when the list is not what was saved (design 6.3). */
export function ViewsBar({ view }: { view: ListView }) {
  const navigate = useNavigate();
  const { me } = useAssignees();
  const person = useQuery(sessionQuery).data?.person.id;
  const all = useQuery(apiQuery(listViews, {})).data?.rows ?? [];
  const views = all.filter(({ category }) => category === view.category);
  const tabs: Tab[] = [
    { key: null, name: 'Open', query: '' },
    ...(me
      ? [{ key: 'mine', name: 'Assigned to me', query: viewQuery({ assignee: [me.id] }) }]
      : []),
    ...views.map((saved) => ({ key: saved.id, name: saved.name, query: saved.query, saved })),
  ];
  const active = tabs.find(({ key }) => key === view.view) ?? tabs[0]!;
  const now = viewQuery(view);
  const diverged = now !== active.query;
  const [saving, setSaving] = useState<'new' | SavedView | null>(null);
  const { update, remove } = useViewChanges();
  const own = active.saved?.ownerId === person ? active.saved : undefined;

  const goTo = ({ key, query }: Tab) => {
    const base = RISK_PATHS[view.category] + query;
    void navigate(withSite(base, { site: view.site, view: key }));
  };

  return (
    <div className={styles['bar']}>
      <nav className={styles['tabs']} aria-label="Views of this list">
        {tabs.map((tab) => {
          const { key, name, saved } = tab;
          const current = tab === active;
          return (
            <button
              key={key}
              type="button"
              className={styles['tab']}
              data-kind="tab"
              aria-current={current ? 'true' : undefined}
              data-hint={saved?.shared ? `Shared by ${saved.owner}` : undefined}
              onClick={() => goTo(tab)}
            >
              {name}
              {current && diverged ? (
                <span className={styles['dot']}>
                  <span className="visually-hidden">, changed</span>
                </span>
              ) : null}
            </button>
          );
        })}
      </nav>
      <div className={styles['acts']}>
        {diverged ? (
          <Button kind="ghost" size="small" onClick={() => goTo(active)}>
            Reset
          </Button>
        ) : null}
        {diverged && own ? (
          <Button size="small" onClick={() => void update(own, { ...own, query: now })}>
            Save changes
          </Button>
        ) : null}
        {diverged ? (
          <Button size="small" onClick={() => setSaving('new')}>
            Save view
          </Button>
        ) : null}
        {own && !diverged ? (
          <>
            <Button kind="ghost" size="small" onClick={() => setSaving(own)}>
              Rename or share
            </Button>
            <Button
              kind="ghost"
              size="small"
              onClick={() => void remove(own).then((done) => done && goTo(tabs[0]!))}
            >
              Delete view
            </Button>
          </>
        ) : null}
      </div>
      {saving ? (
        <SaveViewDialog
          saved={saving === 'new' ? null : saving}
          category={view.category}
          query={saving === 'new' ? now : saving.query}
          onSaved={({ id, name, query }) => goTo({ key: id, name, query })}
          onClose={() => setSaving(null)}
        />
      ) : null}
    </div>
  );
}

/** Changes of a view that need no dialog: what failed is told, and nothing is lost. */
function useViewChanges() {
  const client = useQueryClient();
  const toast = useToast();
  const save = useMutation(apiMutation(client, saveView, [listViews]));
  const drop = useMutation(apiMutation(client, deleteView, [listViews]));
  const failed = (title: string) => (cause: unknown) => {
    toast({ tone: 'failed', title, detail: failureText(cause).cause });
    return null;
  };

  async function update({ id }: SavedView, next: SavedView) {
    const { version, name, category, query, shared } = next;
    const body = { version, name, category, query, shared };
    const saved = await save
      .mutateAsync({ path: { id }, body })
      .catch(failed(`${name} was not saved`));
    if (saved) toast({ title: `${name} saved` });
  }

  async function remove(view: SavedView): Promise<boolean> {
    const { id, name, category, query, shared } = view;
    const gone = await drop.mutateAsync({ path: { id } }).catch(failed(`${name} was not deleted`));
    if (!gone) return false;
    const again = { version: null, name, category, query, shared };
    toast({
      title: `${name} deleted`,
      action: {
        label: 'Undo',
        run: () =>
          void save
            .mutateAsync({ path: { id: crypto.randomUUID() }, body: again })
            .catch(failed(`${name} was not brought back`)),
      },
    });
    return true;
  }

  return { update, remove };
}
