import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { ImageName } from '#components/image-name.tsx';
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
import { PanelAdvice } from './panel-advice.tsx';
import { PanelAffectedImages } from './panel-affected-images.tsx';
import styles from './panel-content.module.css';
import { PanelEvidence } from './panel-evidence.tsx';
import { PanelFix, rebuildableText } from './panel-fix.tsx';
import { PanelHeader } from './panel-header.tsx';
import { PanelHistory } from './panel-history.tsx';
import { PanelLoaded } from './panel-loaded.tsx';
import { PanelSection } from './panel-section.tsx';
import type { PanelSectionId } from './panel-sections.ts';
import { PanelStale } from './panel-stale.tsx';
import { PanelSummary } from './panel-summary.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { useAffectedImages } from './use-affected-images.ts';
import { useChosenImage } from './use-chosen-image.ts';
import { useFixChoice } from './use-fix-choice.ts';
import { useHandling } from './use-handling.ts';
import { useSectionSpy } from './use-section-spy.ts';
import type { useRisk } from './use-risk.ts';
import { riskHistory, type RiskAddress } from './panel-queries.ts';

export type PanelContentHandle = {
  /** Copies what the code block shows. */
  copyCommand: () => void;
  openIgnore: () => void;
  openWhitelist: () => void;
  reopen: () => void;
  verify: () => void;
  jumpTo: (section: PanelSectionId) => void;
};

/** What a key of the list asks for before the panel is open. */
export type FirstAction = 'copyCommand' | 'openIgnore' | 'openWhitelist';

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
  const [digest, setDigest] = useChosenImage();
  const handling = useHandling(address);
  const [asking, setAsking] = useState<HandlingAction | null>(null);
  const [whitelisting, setWhitelisting] = useState(false);
  const announce = useAnnounce();
  const { body, current, onScroll, jumpTo } = useSectionSpy(sections);
  const copy = useRef<CopyHandle>(null);
  const chosen = affected.data?.find(({ image }) => image.digest === digest);
  const shown = chosen ?? affected.data?.[0];
  const choice = useFixChoice(affected.data ?? [], chosen);

  function ask(action: HandlingAction) {
    handling.reset();
    setAsking(action);
  }
  const actions: Record<HandlingAction, () => void> = {
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
  const copyCommand = () => (copy.current ? copy.current.copy() : announce('No command to copy'));
  const act = useActionWhenReady(firstAction, {
    copyCommand: { ready: affected.data !== undefined, run: copyCommand },
    openIgnore: { ready: risk !== undefined, run: () => run('ignore') },
    openWhitelist: {
      ready: risk !== undefined && affected.data !== undefined,
      run: () => setWhitelisting(true),
    },
  });
  useImperativeHandle(handle, () => ({
    copyCommand: () => act('copyCommand'),
    openIgnore: () => act('openIgnore'),
    openWhitelist: () => act('openWhitelist'),
    reopen: () => run('reopen'),
    verify: () => run('verify'),
    jumpTo,
  }));

  const content: Record<PanelSectionId, () => React.ReactNode> = {
    summary: () => (
      <PanelSection id="summary" quiet>
        <PanelLoaded
          answer={{ data: risk, error, retry: () => void query.refetch() }}
          what={id}
          lines={8}
        >
          {(data) => <PanelSummary category={category} risk={data} now={dataUpdatedAt} />}
        </PanelLoaded>
      </PanelSection>
    ),
    fix: () => (
      <PanelSection id="fix" note={affected.data ? rebuildableText(affected.data) : null}>
        <PanelLoaded answer={affected} what="The fix commands" failure="brief" lines={6}>
          {(images) => (
            <PanelFix
              images={images}
              chosen={chosen}
              onShowAll={() => void setDigest(null)}
              choice={choice}
              copy={copy}
            />
          )}
        </PanelLoaded>
      </PanelSection>
    ),
    advice: () => (
      <PanelSection id="advice">
        <PanelLoaded answer={affected} what="The advice" failure="brief" lines={4}>
          {() => <PanelAdvice advice={risk?.advice ?? null} affected={shown} copy={copy} />}
        </PanelLoaded>
      </PanelSection>
    ),
    images: () => (
      <PanelSection id="images">
        <PanelLoaded answer={affected} what="The affected images" lines={8}>
          {(images) => (
            <PanelAffectedImages
              category={category}
              images={images}
              chosen={shown}
              onChoose={(next) => void setDigest(next)}
            />
          )}
        </PanelLoaded>
      </PanelSection>
    ),
    evidence: () => (
      <PanelSection
        id="evidence"
        note={
          shown ? (
            <>
              in <ImageName image={shown.image} />
            </>
          ) : null
        }
      >
        <PanelLoaded answer={affected} what="The evidence" failure="brief" lines={6}>
          {() =>
            shown ? (
              <PanelEvidence category={category} affected={shown} />
            ) : (
              'No image of this site has it.'
            )
          }
        </PanelLoaded>
      </PanelSection>
    ),
    history: () => (
      <PanelSection id="history">
        <PanelLoaded
          answer={{
            data: history.data?.events,
            error: history.error,
            retry: () => void history.refetch(),
          }}
          what="The history"
          lines={4}
        >
          {(events) => <PanelHistory events={events} />}
        </PanelLoaded>
      </PanelSection>
    ),
  };

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
      {sections.map((section) => (
        <Fragment key={section}>{content[section]()}</Fragment>
      ))}
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
