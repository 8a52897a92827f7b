/**
 * Head of a column. Some browsers take another `display` for the end of a table, and narrow windows
 * draw its rows as blocks, so these tables write their roles out.
 */
export function RegionColumn({ name, number = false }: { name: string; number?: boolean }) {
  return (
    <th scope="col" role="columnheader" data-number={number || undefined}>
      {name}
    </th>
  );
}
