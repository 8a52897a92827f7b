import { useQuery } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import type { HandlingAction } from '#domain/risk-handling.ts';
import { categoryView } from './category-views.ts';
import { handlingBlock, handlingPreview, type HandlingPermit } from './handling-rules.ts';
import { RuleDialog } from '../whitelist/rule-dialog.tsx';
import { ruleStart } from './rule-start.ts';
import { HandlingDialog } from './handling-dialog.tsx';
import { HANDLING_WORDS } from './handling-words.ts';
import { plural } from '#lib/plural.ts';
import styles from './panel-content.module.css';
import { PanelBody } from './panel-body.tsx';
import { PanelHeader } from './panel-header.tsx';
import type { PanelSectionId } from './panel-sections.ts';
import { PanelStale } from './panel-stale.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { useAffectedImages } from './use-affected-images.ts';
import { useAssignees } from './use-assignees.ts';
import { useChosenImage } from './use-chosen-image.ts';
import { useHandling } from './use-handling.ts';
import { useSectionSpy } from './use-section-spy.ts';
import type { useRisk } from './use-risk.ts';
import { riskHistory, type RiskAddress } from './panel-queries.ts';

export type PanelContentHandle = {
  /** Copies what the code block shows. */
  copyCommand: () => void;
  openIgnore: () => void;
  openAssign: () => void;
  assignToMe: () => void;
  openComment: () => void;
  openWhitelist: () => void;
  reopen: () => void;
  verify: () => void;
  jumpTo: (section: PanelSectionId) => void;
};

/** What a key of the list asks for before the panel is open. */
export type FirstAction =
  | 'copyCommand'
  | 'openIgnore'
  | 'openAssign'
  | 'assignToMe'
  | 'openComment'
  | 'openWhitelist';

type PanelContentProps = {
  address: RiskAddress;
  query: ReturnType<typeof useRisk>;
  permit: HandlingPermit;
  /** Done once, as soon as there is enough to do it. */
  firstAction: FirstAction | null;
  handle: Ref<PanelContentHandle>;
};

/** All that is known of one risk, on one page with anchors; the sections are those of its category. */
export function PanelContent(props: PanelContentProps) {
  const { address, query, permit, firstAction, handle } = props;
  const { category, id, site } = address;
  const { sections, versions } = categoryView(category);
  const { data: risk, error, dataUpdatedAt } = query;
  const affected = useAffectedImages(address);
  const history = useQuery(riskHistory(address));
  const [digest] = useChosenImage();
  const handling = useHandling(address, risk?.revision);
  const [asking, setAsking] = useState<HandlingAction | null>(null);
  const [whitelisting, setWhitelisting] = useState(false);
  const assignees = useAssignees();
  const announce = useAnnounce();
  const { body, current, onScroll, jumpTo } = useSectionSpy(sections);
  const copy = useRef<CopyHandle>(null);
  const chosen = affected.data?.find(({ image }) => image.digest === digest);
  const shown = chosen ?? affected.data?.[0];

  function ask(action: HandlingAction) {
    handling.begin();
    setAsking(action);
  }
  const actions: Record<HandlingAction, () => void> = {
    assign: () => ask('assign'),
    ignore: () => ask('ignore'),
    'mark-false-positive': () => ask('mark-false-positive'),
    reopen: () => void handling.reopen(),
    verify: () => void handling.verify(),
  };
  /** A key must not do what its button refuses, and says the same reason. */
  function run(action: HandlingAction) {
    if (!risk) return;
    const reason = handlingBlock(action, risk, permit, category);
    if (reason) announce(reason);
    else actions[action]();
  }
  function assignToMe() {
    if (!risk) return;
    const reason = handlingBlock('assign', risk, permit, category);
    if (reason) announce(reason);
    else if (assignees.me) void handling.assignTo(assignees.me);
  }
  function openComment() {
    jumpTo('history');
    body.current
      ?.querySelector<HTMLTextAreaElement>('[data-section="history"] textarea')
      ?.focus({ preventScroll: true });
  }
  const copyCommand = () => (copy.current ? copy.current.copy() : announce('No command to copy'));
  const act = useActionWhenReady(firstAction, {
    copyCommand: { ready: affected.data !== undefined, run: copyCommand },
    openIgnore: { ready: risk !== undefined, run: () => run('ignore') },
    openAssign: { ready: risk !== undefined, run: () => run('assign') },
    assignToMe: { ready: risk !== undefined && assignees.people.length > 0, run: assignToMe },
    openComment: { ready: history.data !== undefined, run: openComment },
    openWhitelist: {
      ready: risk !== undefined && affected.data !== undefined,
      run: () => setWhitelisting(true),
    },
  });
  useImperativeHandle(handle, () => ({
    copyCommand: () => act('copyCommand'),
    openIgnore: () => act('openIgnore'),
    openAssign: () => act('openAssign'),
    assignToMe: () => act('assignToMe'),
    openComment: () => act('openComment'),
    openWhitelist: () => act('openWhitelist'),
    reopen: () => run('reopen'),
    verify: () => run('verify'),
    jumpTo,
  }));

  return (
    <div ref={body} className={styles['body']} onScroll={onScroll}>
      {risk ? (
        <PanelHeader
          category={category}
          risk={risk}
          permit={permit}
          busy={handling.isPending}
          onAction={(action) => actions[action]()}
          onWhitelist={() => setWhitelisting(true)}
        />
      ) : null}
      {risk && error ? (
        <PanelStale error={error} at={dataUpdatedAt} onRetry={() => void query.refetch()} />
      ) : null}
      <PanelTabs
        sections={sections}
        current={current}
        counts={{ images: risk?.images, history: history.data?.events.length }}
        onJump={jumpTo}
      />
      <PanelBody
        address={address}
        query={query}
        affected={affected}
        history={history}
        chosen={chosen}
        shown={shown}
        copy={copy}
      />
      {whitelisting && risk ? (
        <RuleDialog
          start={ruleStart(category, risk, shown)}
          onClose={() => setWhitelisting(false)}
        />
      ) : null}
      {asking && risk ? (
        <HandlingDialog
          action={asking}
          category={category}
          title={`${HANDLING_WORDS[asking].verb} ${versions ? id : risk.title} in ${plural(risk.images, 'image')}`}
          preview={handlingPreview(asking, risk)}
          draftKey={`${category} ${site} ${id} ${asking}`}
          save={handling.save}
          saving={handling.isPending}
          error={handling.error}
          others={handling.others}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}

type PanelAction = { ready: boolean; run: () => void };

/** A key that is pressed before its answer has come is not lost: it acts when there is enough to. */
function useActionWhenReady(first: FirstAction | null, actions: Record<FirstAction, PanelAction>) {
  const waiting = useRef(first);
  useEffect(() => {
    const action = waiting.current;
    if (action === null || !actions[action].ready) return;
    waiting.current = null;
    actions[action].run();
  });
  return (action: FirstAction) => {
    if (actions[action].ready) actions[action].run();
    else waiting.current = action;
  };
}
