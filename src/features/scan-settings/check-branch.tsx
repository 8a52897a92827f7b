import type { CheckNode, Ticks } from '#domain/check-tree.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import styles from './check-tree.module.css';

type CheckBranchProps = {
  node: CheckNode;
  ticks: (node: CheckNode) => Ticks;
  readOnly: string | null;
  onTick: (node: CheckNode, on: boolean) => void;
};

/** A box with its text, and the ones under it. */
export function CheckBranch({ node, ticks, readOnly, onTick }: CheckBranchProps) {
  const state = ticks(node);
  return (
    <li>
      <label className={styles['box']}>
        <Checkbox
          label={node.label}
          checked={state === 'all'}
          mixed={state === 'some'}
          disabledReason={readOnly}
          onChange={(on) => onTick(node, on)}
        />
        <span aria-hidden="true">{node.label}</span>
        {node.children ? null : <code className={styles['key']}>{node.key}</code>}
      </label>
      {node.children ? (
        <ul className={styles['under']}>
          {node.children.map((child) => (
            <CheckBranch
              key={child.key}
              node={child}
              ticks={ticks}
              readOnly={readOnly}
              onTick={onTick}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
