import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type Ref } from 'react';
import { ImageName } from '#components/image-name.tsx';
import type { listRiskHistory } from '#contract/handling.ts';
import type { Output } from '#contract/endpoint.ts';
import type { AffectedImage } from '#contract/risk-detail.ts';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { categoryView } from './category-views.ts';
import { PanelAdvice } from './panel-advice.tsx';
import { PanelAffectedImages } from './panel-affected-images.tsx';
import { PanelComment } from './panel-comment.tsx';
import { PanelEvidence } from './panel-evidence.tsx';
import { PanelFix, rebuildableText } from './panel-fix.tsx';
import { PanelHistory } from './panel-history.tsx';
import { PanelLoaded } from './panel-loaded.tsx';
import type { RiskAddress } from './panel-queries.ts';
import { PanelSection } from './panel-section.tsx';
import type { PanelSectionId } from './panel-sections.ts';
import { PanelSummary } from './panel-summary.tsx';
import type { useAffectedImages } from './use-affected-images.ts';
import { useChosenImage } from './use-chosen-image.ts';
import { useFixChoice } from './use-fix-choice.ts';
import type { useRisk } from './use-risk.ts';

type PanelBodyProps = {
  address: RiskAddress;
  query: ReturnType<typeof useRisk>;
  affected: ReturnType<typeof useAffectedImages>;
  history: UseQueryResult<Output<typeof listRiskHistory>>;
  /** The image in the address; undefined when it names none that is affected. */
  chosen: AffectedImage | undefined;
  /** The same, or else the first. */
  shown: AffectedImage | undefined;
  /** The command on screen, which a key copies. */
  copy: Ref<CopyHandle>;
};

/** The sections of a category, each with the part of the answers that it shows. */
export function PanelBody(props: PanelBodyProps) {
  const { address, query, affected, history, chosen, shown, copy } = props;
  const { category, id } = address;
  const { data: risk, error, dataUpdatedAt } = query;
  const [, setDigest] = useChosenImage();
  const choice = useFixChoice(affected.data ?? [], chosen);
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
              address={address}
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
          {(events) => (
            <>
              <PanelComment address={address} />
              <PanelHistory events={events} />
            </>
          )}
        </PanelLoaded>
      </PanelSection>
    ),
  };

  return categoryView(category).sections.map((section) => (
    <Fragment key={section}>{content[section]()}</Fragment>
  ));
}
