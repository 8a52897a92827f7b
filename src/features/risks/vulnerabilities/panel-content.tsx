import { useQuery } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { ImageName } from '#components/image-name.tsx';
import type { Site } from '#domain/region.ts';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { handlingBlock, type HandlingAction, type HandlingPermit } from './handling-rules.ts';
import { IgnoreDialog } from './ignore-dialog.tsx';
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
import type { useVulnerability } from './use-vulnerability.ts';
import { vulnerabilityHistory } from './vulnerability-queries.ts';

export type PanelContentHandle = {
  /** Copies what the code block shows. */
  copyCommand: () => void;
  openIgnore: () => void;
  unignore: () => void;
  verify: () => void;
  jumpTo: (section: PanelSectionId) => void;
};

/** What a key of the list asks for before the panel is open. */
export type FirstAction = 'copyCommand' | 'openIgnore';

type PanelContentProps = {
  id: string;
  site: Site;
  query: ReturnType<typeof useVulnerability>;
  permit: HandlingPermit;
  /** Done once, as soon as there is enough to do it. */
  firstAction: FirstAction | null;
  handle: Ref<PanelContentHandle>;
};

/** All that is known of one vulnerability, on one page with anchors. */
export function PanelContent({ id, site, query, permit, firstAction, handle }: PanelContentProps) {
  const { data: vulnerability, error, dataUpdatedAt } = query;
  const affected = useAffectedImages(id, site);
  const history = useQuery(vulnerabilityHistory(id, site));
  const [digest, setDigest] = useChosenImage();
  const handling = useHandling(id, site);
  const [ignoring, setIgnoring] = useState(false);
  const announce = useAnnounce();
  const { body, current, onScroll, jumpTo } = useSectionSpy();
  const copy = useRef<CopyHandle>(null);
  const chosen = affected.data?.find(({ image }) => image.digest === digest);
  const shown = chosen ?? affected.data?.[0];
  const choice = useFixChoice(affected.data ?? [], chosen);

  const actions: Record<HandlingAction, () => void> = {
    ignore: () => {
      handling.reset();
      setIgnoring(true);
    },
    unignore: () => void handling.unignore(),
    verify: () => void handling.verify(),
  };
  /** A key must not do what its button refuses, and says the same reason. */
  function run(action: HandlingAction) {
    if (!vulnerability) return;
    const reason = handlingBlock(action, vulnerability, permit);
    if (reason) announce(reason);
    else actions[action]();
  }
  const copyCommand = () => (copy.current ? copy.current.copy() : announce('No command to copy'));
  const act = useActionWhenReady(firstAction, {
    copyCommand: { ready: affected.data !== undefined, run: copyCommand },
    openIgnore: { ready: vulnerability !== undefined, run: () => run('ignore') },
  });
  useImperativeHandle(handle, () => ({
    copyCommand: () => act('copyCommand'),
    openIgnore: () => act('openIgnore'),
    unignore: () => run('unignore'),
    verify: () => run('verify'),
    jumpTo,
  }));

  return (
    <div ref={body} className={styles['body']} onScroll={onScroll}>
      {vulnerability ? (
        <PanelHeader
          vulnerability={vulnerability}
          permit={permit}
          busy={handling.isPending}
          onIgnore={actions.ignore}
          onUnignore={actions.unignore}
          onVerify={actions.verify}
        />
      ) : null}
      {vulnerability && error ? (
        <PanelStale error={error} at={dataUpdatedAt} onRetry={() => void query.refetch()} />
      ) : null}
      <PanelTabs
        current={current}
        counts={{ images: vulnerability?.images, history: history.data?.events.length }}
        onJump={jumpTo}
      />
      <PanelSection id="summary" quiet>
        <PanelLoaded
          answer={{ data: vulnerability, error, retry: () => void query.refetch() }}
          what={id}
          lines={8}
        >
          {(data) => <PanelSummary vulnerability={data} now={dataUpdatedAt} />}
        </PanelLoaded>
      </PanelSection>
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
      <PanelSection id="images">
        <PanelLoaded answer={affected} what="The affected images" lines={8}>
          {(images) => (
            <PanelAffectedImages
              images={images}
              chosen={shown}
              onChoose={(next) => void setDigest(next)}
            />
          )}
        </PanelLoaded>
      </PanelSection>
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
          {() => (shown ? <PanelEvidence affected={shown} /> : 'No image of this site has it.')}
        </PanelLoaded>
      </PanelSection>
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
      {ignoring && vulnerability ? (
        <IgnoreDialog
          vulnerability={vulnerability}
          draftKey={`${site} ${id}`}
          handling={handling}
          onClose={() => setIgnoring(false)}
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
