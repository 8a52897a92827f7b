import { Link } from 'react-router';
import { PriorityHeads } from '#components/priority-heads.tsx';
import type { Overview } from '#contract/overview.ts';
import { imageName } from '#domain/image-ref.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { fixPlanUrl } from '#urls/fix-plan-address.ts';
import { imageUrl } from '#urls/image-address.ts';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { levelUrl, openUrl, ownerTerm, packageUrl, type Scope } from './overview-links.ts';
import { rankingSentence } from './overview-words.ts';
import styles from './overview-table.module.css';

type CardProps = { overview: Overview; scope: Scope };

/** The images with the most urgent risks. */
export function ImageRankingCard({ overview, scope }: CardProps) {
  const rows = overview.topImages.map(({ image, open }) => {
    const name = imageName({ ...image, tag: image.tags[0] ?? '' });
    return {
      key: image.digest,
      name,
      shown: (
        <Link className="link mono" to={imageUrl(image)}>
          {name}
        </Link>
      ),
      open,
      to: (priority: Priority) => openUrl(scope, priority, { q: `digest:${image.digest}` }),
    };
  });
  return (
    <OverviewCard
      title="Images to fix first"
      sentence={
        scope.unit === 'image'
          ? [['Counted by image, each is one.'], ['Those with the most High risks come first.']]
          : [rankingSentence(overview, rows, scope.unit)]
      }
    >
      <Ranking label="Images to fix first" head="Image" rows={rows} />
      <p className={styles['foot']}>
        <Link className="link" to={levelUrl(scope, 'asap')}>
          All images with a High risk
        </Link>
      </p>
    </OverviewCard>
  );
}

/** The packages whose upgrade clears most. */
export function PackageRankingCard({ overview, scope }: CardProps) {
  const rows = overview.topPackages.map(({ package: name, open }) => ({
    key: name,
    name,
    open,
    to: (priority: Priority) => packageUrl(scope, name, priority),
  }));
  return (
    <OverviewCard
      title="Packages to upgrade"
      sentence={[rankingSentence(overview, rows, scope.unit), ['Only what has a fixed version.']]}
    >
      <Ranking label="Packages to upgrade" head="Package" rows={rows} />
      <p className={styles['foot']}>
        <Link className="link" to={fixPlanUrl({ site: scope.site })}>
          Open the fix plan
        </Link>
      </p>
    </OverviewCard>
  );
}

/** Who has most to do. */
export function OwnerRankingCard({ overview, scope }: CardProps) {
  const rows = overview.topOwners.map(({ owner, open }) => ({
    key: owner ?? '',
    name: owner ?? 'Owner not known',
    open,
    to: (priority: Priority) => openUrl(scope, priority, { q: ownerTerm(owner) }),
  }));
  return (
    <OverviewCard title="Owners" sentence={[rankingSentence(overview, rows, scope.unit)]}>
      <Ranking label="Owners" head="Owner" rows={rows} />
    </OverviewCard>
  );
}

type RankingRow = {
  key: string;
  name: string;
  /** The name as it stands in its row, where it leads somewhere. */
  shown?: React.ReactNode;
  open: Record<Priority, number>;
  to: (priority: Priority) => string;
};

type RankingProps = { label: string; head: string; rows: readonly RankingRow[] };

function Ranking({ label, head, rows }: RankingProps) {
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <PriorityHeads />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, shown, open, to }) => (
          <tr key={key}>
            <th scope="row">{shown ?? name}</th>
            {PRIORITIES.map((priority) => (
              <td key={priority} data-number data-label={PRIORITY_FACTS[priority].label}>
                <NumberLink
                  to={to(priority)}
                  value={open[priority]}
                  label={`${PRIORITY_FACTS[priority].label}, ${name}`}
                  priority={priority}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
