import { useImperativeHandle, useRef, type Ref } from 'react';
import { isForbidden, isNotFound } from '#contract/api-error.ts';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { ResizablePanel } from '#ui/resizable-panel.tsx';
import type { HandlingPermit } from './handling-rules.ts';
import { PanelBar, type PanelPosition } from './panel-bar.tsx';
import { PanelContent, type FirstAction, type PanelContentHandle } from './panel-content.tsx';
import { PanelMissing } from './panel-missing.tsx';
import { categoryView } from './category-views.ts';
import { useRisk } from './use-risk.ts';
import type { RiskAddress } from './panel-queries.ts';

/** What the keys of the page do in the open panel. */
export type PanelHandle = PanelContentHandle & { copyLink: () => void };

type RiskPanelProps = {
  address: RiskAddress;
  position: PanelPosition | null;
  permit: HandlingPermit;
  firstAction: FirstAction | null;
  onClose: () => void;
  onPrevious: () => void;
  onNext: () => void;
  handle?: Ref<PanelHandle>;
};

/**
 * One risk beside the list, which stays usable. The bar outlives a step to the next one, so
 * that the focus stays on its buttons; everything below starts anew.
 */
export function RiskPanel(props: RiskPanelProps) {
  const { address, position, permit, firstAction, onClose, onPrevious, onNext, handle } = props;
  const { category, id, site } = address;
  const query = useRisk(address);
  const link = useRef<CopyHandle>(null);
  const content = useRef<PanelContentHandle>(null);
  useImperativeHandle(handle, () => ({
    copyLink: () => link.current?.copy(),
    copyCommand: () => content.current?.copyCommand(),
    openIgnore: () => content.current?.openIgnore(),
    openAssign: () => content.current?.openAssign(),
    assignToMe: () => content.current?.assignToMe(),
    openComment: () => content.current?.openComment(),
    openWhitelist: () => content.current?.openWhitelist(),
    reopen: () => content.current?.reopen(),
    verify: () => content.current?.verify(),
    jumpTo: (section) => content.current?.jumpTo(section),
  }));

  const failed = query.data === undefined && query.error;
  return (
    <ResizablePanel
      label={categoryView(category).versions ? id : (query.data?.title ?? id)}
      storageKey="vulnerability-panel-width"
    >
      <PanelBar
        position={position}
        onPrevious={onPrevious}
        onNext={onNext}
        onClose={onClose}
        link={link}
      />
      {failed && isNotFound(query.error) ? (
        <PanelMissing address={address} />
      ) : failed && isForbidden(query.error) ? (
        <ForbiddenState error={query.error} title="Your role cannot open this risk" />
      ) : (
        <PanelContent
          key={`${category} ${site} ${id}`}
          address={address}
          query={query}
          permit={permit}
          firstAction={firstAction}
          handle={content}
        />
      )}
    </ResizablePanel>
  );
}
