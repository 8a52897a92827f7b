import { Link } from 'react-router';
import type { Overview } from '#contract/overview.ts';
import { imageName } from '#domain/image-ref.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { fixPlanUrl } from '#urls/fix-plan-address.ts';
import { imageUrl } from '#urls/image-address.ts';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { openUrl, ownerTerm, packageUrl, type Scope } from './overview-links.ts';
import { rankingSentence } from './overview-words.ts';
import styles from './overview-table.module.css';
import { PriorityHeads } from './priority-heads.tsx';

type CardProps = { overview: Overview; scope: Scope };

/** The images with the most urgent risks. */
export function ImageRankingCard({ overview, scope }: CardProps) {
  const rows = overview.topImages;
  return (
    <OverviewCard
      title="Images to fix first"
      sentence={[
        rankingSentence(
          rows.map(({ image, open }) => ({
            name: imageName({ ...image, tag: image.tags[0] ?? '' }),
            open,
          })),
          scope.unit,
        ),
      ]}
    >
      <Ranking
        label="Images to fix first"
        head="Image"
        rows={rows.map(({ image, open }) => ({
          key: image.digest,
          name: (
            <Link className="link mono" to={imageUrl(image)}>
              {imageName({ ...image, tag: image.tags[0] ?? '' })}
            </Link>
          ),
          spoken: imageName({ ...image, tag: image.tags[0] ?? '' }),
          open,
          to: (priority) => openUrl(scope, priority, { q: `digest:${image.digest}` }),
        }))}
      />
    </OverviewCard>
  );
}

/** The packages whose upgrade clears most. */
export function PackageRankingCard({ overview, scope }: CardProps) {
  const rows = overview.topPackages;
  return (
    <OverviewCard
      title="Packages to upgrade"
      sentence={[
        rankingSentence(
          rows.map(({ package: name, open }) => ({ name, open })),
          scope.unit,
        ),
        'Only what has a fixed version.',
      ]}
    >
      <Ranking
        label="Packages to upgrade"
        head="Package"
        rows={rows.map(({ package: name, open }) => ({
          key: name,
          name,
          spoken: name,
          open,
          to: (priority) => packageUrl(scope, name, priority),
        }))}
      />
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
  const rows = overview.topOwners;
  return (
    <OverviewCard
      title="Owners"
      sentence={[
        rankingSentence(
          rows.map(({ owner, open }) => ({ name: owner ?? 'Nobody known', open })),
          scope.unit,
        ),
      ]}
    >
      <Ranking
        label="Owners"
        head="Owner"
        rows={rows.map(({ owner, open }) => ({
          key: owner ?? '',
          name: owner ?? 'Not known',
          spoken: owner ?? 'Owner not known',
          open,
          to: (priority) => openUrl(scope, priority, { q: ownerTerm(owner) }),
        }))}
      />
    </OverviewCard>
  );
}

type RankingRow = {
  key: string;
  name: React.ReactNode;
  spoken: string;
  open: Record<Priority, number>;
  to: (priority: Priority) => string;
};

function Ranking({
  label,
  head,
  rows,
}: {
  label: string;
  head: string;
  rows: readonly RankingRow[];
}) {
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <PriorityHeads />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, spoken, open, to }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {PRIORITIES.map((priority) => (
              <td key={priority} data-number data-label={PRIORITY_FACTS[priority].label}>
                <NumberLink
                  to={to(priority)}
                  value={open[priority]}
                  label={`${PRIORITY_FACTS[priority].label}, ${spoken}`}
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
