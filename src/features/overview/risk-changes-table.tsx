import { Link } from 'react-router';
import { ImageName } from '#components/image-name.tsx';
import { Instant } from '#components/instant.tsx';
import type { RiskChange } from '#contract/risk-changes.ts';
import { shortDigest } from '#domain/image-ref.ts';
import { isFixChange } from '#domain/risk-change.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { imageUrl } from '#urls/image-address.ts';
import type { RiskChangesView } from '#urls/risk-changes.ts';
import { risksUrl } from '#urls/risks.ts';
import styles from './overview-table.module.css';

type RiskChangesTableProps = { rows: readonly RiskChange[]; view: RiskChangesView };

/** One row for each that is counted; what is still in a list leads there. */
export function RiskChangesTable({ rows, view: { site, unit, change } }: RiskChangesTableProps) {
  const fixes = isFixChange(change);
  const since = change === 'before' || change === 'after';
  return (
    <table className={styles['table']} aria-label="What changed">
      <thead>
        <tr>
          {unit === 'image' ? null : <th scope="col">Risk</th>}
          {unit === 'vulnerability' ? null : <th scope="col">Image</th>}
          {unit === 'risk' ? null : (
            <th scope="col" data-number>
              Stands for
            </th>
          )}
          {fixes ? (
            <th scope="col" data-number>
              Time to fix
            </th>
          ) : null}
          <th scope="col" data-number>
            {since ? 'Open since' : 'When'}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.risk ? <RiskCell row={row} risk={row.risk} site={site} /> : null}
            {row.image ? <ImageCell row={row} image={row.image} /> : null}
            {unit === 'risk' ? null : (
              <td data-number data-label="stand for it">
                {plural(row.risks, 'risk')}
                {unit === 'image' ? null : ` in ${plural(row.images, 'image')}`}
              </td>
            )}
            {row.daysToFix === null ? null : (
              <td data-number data-label="to fix">
                {formatNumber(row.daysToFix)} d
              </td>
            )}
            <td data-number data-lead={since ? 'since' : ''}>
              <Instant at={row.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RiskCellProps = {
  row: RiskChange;
  risk: NonNullable<RiskChange['risk']>;
  site: RiskChangesView['site'];
};

function RiskCell({ row: { listed, image }, risk: { category, id, item }, site }: RiskCellProps) {
  const q = image ? `digest:${image.digest}` : '';
  return (
    <th scope="row">
      {listed ? (
        <Link className="link mono" to={risksUrl(category, { site, status: [], q }, id)}>
          {id}
        </Link>
      ) : (
        <span className="mono">{id}</span>
      )}
      {item === null ? null : <span className={styles['quiet']}>{item}</span>}
      {listed || image ? null : <span className={styles['quiet']}>No longer in any list</span>}
    </th>
  );
}

type ImageCellProps = { row: RiskChange; image: NonNullable<RiskChange['image']> };

function ImageCell({ row: { listed, risk }, image }: ImageCellProps) {
  const name = (
    <>
      {listed ? (
        <Link className="link mono" to={imageUrl(image)}>
          <ImageName image={image} />
        </Link>
      ) : (
        <span className="mono">
          <ImageName image={image} />
        </span>
      )}
      <span className={styles['quiet']}>
        <span className="mono">{shortDigest(image.digest)}</span>
        {listed ? null : ', no longer in any list'}
      </span>
    </>
  );
  return risk ? <td>{name}</td> : <th scope="row">{name}</th>;
}
