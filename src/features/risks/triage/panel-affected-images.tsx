import { Link } from 'react-router';
import { BLOCKER_TEXT } from '#components/blocker-text.ts';
import { FixState } from '#components/fix-state.tsx';
import { ImageName } from '#components/image-name.tsx';
import { RiskStatus } from '#components/risk-status.tsx';
import { Severity } from '#components/severity.tsx';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { imageName } from '#domain/image-ref.ts';
import { osLabel } from '#domain/operating-system.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { Icon } from '#ui/icon.tsx';
import { Tag } from '#ui/tag.tsx';
import { categoryView } from './category-views.ts';
import { imageUrl } from '#urls/image-address.ts';
import styles from './panel-affected-images.module.css';
import { ShowMore } from './show-more.tsx';
import { useFirstRows } from './use-first-rows.ts';

/** Rows on screen before `Show more`, and the most that one press adds. */
const FIRST = 8;
const STEP = 200;

type PanelAffectedImagesProps = {
  category: RiskCategory;
  images: readonly AffectedImage[];
  /** The image whose evidence and commands the panel shows. */
  chosen: AffectedImage | undefined;
  onChoose: (digest: string) => void;
};

/** The images that have it, most urgent first. Choosing one shows its evidence and its commands. */
export function PanelAffectedImages(props: PanelAffectedImagesProps) {
  const { category, images, chosen, onChoose } = props;
  const { quickFix } = RISK_CATEGORY_FACTS[category];
  const { shown, ...rest } = useFirstRows(images, FIRST, STEP);
  const hidden = chosen && !shown.includes(chosen) ? [chosen] : [];
  return (
    <>
      <table className={styles['table']}>
        <colgroup>
          <col className={styles['priority']} />
          <col />
          <col className={styles['status']} />
          {quickFix ? <col className={styles['fix']} /> : null}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{categoryView(category).severityHeader}</th>
            <th scope="col">Image</th>
            <th scope="col">Status</th>
            {quickFix ? <th scope="col">Fix</th> : null}
          </tr>
        </thead>
        <tbody>
          {[...shown, ...hidden].map((affected) => (
            <Row
              key={affected.image.digest}
              category={category}
              affected={affected}
              chosen={affected === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      <ShowMore {...rest} />
    </>
  );
}

type RowProps = {
  category: RiskCategory;
  affected: AffectedImage;
  chosen: boolean;
  onChoose: (digest: string) => void;
};

function Row({ category, affected, chosen, onChoose }: RowProps) {
  const { image, priority, status, fixState, blockers } = affected;
  const system = osLabel(image.os, image.osVersion);
  const reason = blockers.map((blocker) => BLOCKER_TEXT[blocker].reason(system)).join('. ');
  return (
    <tr className={styles['row']} data-chosen={chosen || undefined}>
      <td>
        <Severity priority={priority} category={category} />
      </td>
      <td className={styles['image']}>
        <span className={styles['line']}>
          <button
            type="button"
            className={styles['choose']}
            aria-pressed={chosen}
            onClick={() => onChoose(image.digest)}
          >
            <ImageName image={image} />
          </button>
          {image.deployed ? <Tag>Deployed</Tag> : null}
          <Link
            className={styles['open'] ?? ''}
            to={imageUrl(image)}
            data-hint="Open this image"
            aria-label={`Open ${imageName({ ...image, tag: image.tags[0] ?? '' })}`}
          >
            <Icon name="arrow-right" size={14} />
          </Link>
        </span>
        <span className={styles['where']}>
          <code className={styles['region']}>{image.regionId}</code> {system}
        </span>
      </td>
      <td>
        <RiskStatus status={status} />
      </td>
      {RISK_CATEGORY_FACTS[category].quickFix ? (
        <td className={styles['above']}>
          <FixState state={fixState} {...(reason && { reason })} />
        </td>
      ) : null}
    </tr>
  );
}
