import { useId, useState } from 'react';
import { findNodes, leafKeys, ticksOf, withTicks, type CheckNode } from '#domain/check-tree.ts';
import { TextField } from '#ui/text-field.tsx';
import { CheckBranch } from './check-branch.tsx';
import styles from './check-tree.module.css';

type CheckTreeProps = {
  /** What is chosen from, as `rules`. */
  noun: string;
  tree: readonly CheckNode[];
  selected: readonly string[];
  readOnly: string | null;
  onChange: (selected: string[]) => void;
};

/** Checks in groups to tick; a box of a group stands for all under it. Long trees can be searched. */
export function CheckTree({ noun, tree, selected, readOnly, onChange }: CheckTreeProps) {
  const [find, setFind] = useState('');
  const headId = useId();
  const all: CheckNode = { key: `all ${noun}`, label: `All ${noun}`, children: tree };
  const shown = findNodes(tree, find);
  const set = new Set(selected);
  const total = leafKeys(tree).length;
  return (
    <div className={styles['tree']}>
      <p id={headId}>
        <strong>
          {selected.length} of {total} {noun} selected
        </strong>
      </p>
      {total > 20 ? <TextField label={`Find ${noun}`} value={find} onChange={setFind} /> : null}
      {shown.length === 0 ? (
        <p>Nothing matches “{find.trim()}”.</p>
      ) : (
        <ul className={styles['branches']} aria-labelledby={headId}>
          {(find.trim() ? shown : [all]).map((node) => (
            <CheckBranch
              key={node.key}
              node={node}
              ticks={(one) => ticksOf(one, set)}
              readOnly={readOnly}
              onTick={(one, on) => onChange(withTicks(tree, selected, one, on))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
