import styles from './fact-list.module.css';

/** Names on the left, what is known about them on the right. */
export function FactList({ children }: { children: React.ReactNode }) {
  return <dl className={styles['list']}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className={styles['name']}>{name}</dt>
      <dd className={styles['value']}>{children}</dd>
    </>
  );
}
