import { cvssInWords, parseCvss } from '#domain/cvss.ts';
import styles from './cvss-words.module.css';

/** A CVSS vector as two sentences: how an attacker gets there, and what follows. */
export function CvssWords({ vector }: { vector: string }) {
  const cvss = parseCvss(vector);
  if (!cvss) return <>The vector cannot be read, so it is shown as it was published.</>;
  const { reach, effect } = cvssInWords(cvss);
  return (
    <>
      {reach}. <span className={styles['effect']}>{effect}.</span>
    </>
  );
}
